package id.tanggap.query.pages;

import id.tanggap.access.problem.Problem;
import id.tanggap.query.admin.SystemStatus;
import id.tanggap.query.admin.SystemStatuses;
import id.tanggap.query.history.ImportDesk;
import id.tanggap.query.intake.IntakeDesk;
import id.tanggap.query.projection.generations.ProjectionStatus;
import id.tanggap.query.projection.parked.ParkedEventList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How everything stands, and what of events, deliveries and imports waits for an operator. */
@Controller
class AdminPage {

    private static final int SHOWN = 100;
    private static final int IMPORTS_SHOWN = 20;

    private final SystemStatuses statuses;
    private final ParkedEventList parked;
    private final IntakeDesk intake;
    private final ImportDesk imports;

    AdminPage(SystemStatuses statuses, ParkedEventList parked, IntakeDesk intake, ImportDesk imports) {
        this.statuses = statuses;
        this.parked = parked;
        this.intake = intake;
        this.imports = imports;
    }

    @GetMapping("/admin")
    String page(Model model, Locale locale) {
        SystemStatus status = statuses.now();
        List<ProjectionStatus> projections = status.projections();
        model.addAttribute("status", status);
        model.addAttribute("projections", projections);
        model.addAttribute(
                "seconds",
                projections.stream().collect(Collectors.toMap(ProjectionStatus::name, AdminPage::lagSeconds)));
        model.addAttribute("parked", parked.oldest().stream().limit(SHOWN).toList());
        model.addAttribute("parkedTotal", status.parked().events());
        model.addAttribute("channels", status.channels());
        try {
            model.addAttribute("deliveries", intake.parked(null, SHOWN));
            model.addAttribute("imports", imports.imports(IMPORTS_SHOWN, locale).items());
        } catch (Problem noJournalHere) {
            model.addAttribute("problem", noJournalHere);
        }
        return "office/admin";
    }

    private static long lagSeconds(ProjectionStatus status) {
        Double seconds = status.lagSeconds();
        return seconds == null ? 0 : seconds.longValue();
    }
}
