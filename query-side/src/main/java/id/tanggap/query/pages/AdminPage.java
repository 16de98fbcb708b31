package id.tanggap.query.pages;

import id.tanggap.query.projection.ParkedEventList;
import id.tanggap.query.projection.ProjectionStatus;
import id.tanggap.query.projection.ProjectionStatuses;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the projections stand, and what of the events they could not take. */
@Controller
class AdminPage {

    private static final int SHOWN = 100;

    private final ProjectionStatuses statuses;
    private final ParkedEventList parked;

    AdminPage(ProjectionStatuses statuses, ParkedEventList parked) {
        this.statuses = statuses;
        this.parked = parked;
    }

    @GetMapping("/admin")
    String page(Model model) {
        List<ProjectionStatus> projections = statuses.all();
        model.addAttribute("projections", projections);
        model.addAttribute(
                "seconds",
                projections.stream().collect(Collectors.toMap(ProjectionStatus::name, AdminPage::lagSeconds)));
        model.addAttribute("parked", parked.oldest().stream().limit(SHOWN).toList());
        model.addAttribute("parkedTotal", parked.total());
        return "office/admin";
    }

    private static long lagSeconds(ProjectionStatus status) {
        return (long) status.lagSeconds();
    }
}
