package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Problem;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.search.DeskQuestion;
import id.tanggap.query.search.DeskSearch;
import id.tanggap.query.search.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The complaints on a desk, the most urgent first: for an office its own, for all others everything.
 *
 * <p>A page is put in the order of its due times here; the pages themselves follow each other newest first.
 */
@Controller
class InboxPage {

    /** The largest page there is: an office that has more open at once has other worries than their order. */
    private static final String SIZE = "100";

    private static final String WAITING = "waiting";

    private final DeskSearch desk;

    InboxPage(DeskSearch desk) {
        this.desk = desk;
    }

    @GetMapping("/inbox")
    String list(
            @AuthenticationPrincipal StaffMember staff,
            @RequestParam(required = false) @Nullable String show,
            DeskQuestion asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<String> views = views(staff);
        String view = show != null && views.contains(show) ? show : views.getFirst();
        Page<DeskDocument> page = null;
        try {
            page = desk.find(staff, narrowed(asked, view));
            model.addAttribute("page", page);
            model.addAttribute("sorted", Urgency.first(page.items()));
            if (page.next() != null) {
                model.addAttribute("next", Address.of(request).after(page.next()));
            }
        } catch (Problem notUnderstood) {
            response.setStatus(notUnderstood.status().value());
            model.addAttribute("problem", notUnderstood);
        }
        model.addAttribute("asked", asked);
        model.addAttribute("office", staff.role().ofOpd() ? staff.opd() : null);
        model.addAttribute("views", views);
        model.addAttribute("view", view);
        model.addAttribute("filters", filters(staff, page, asked));
        return "desk/inbox";
    }

    private static List<String> views(StaffMember staff) {
        return staff.role().ofOpd() ? List.of(WAITING, "late", "open", "all") : List.of("open", "late", "all");
    }

    private static DeskQuestion narrowed(DeskQuestion asked, String view) {
        return new DeskQuestion(
                asked.q(),
                asked.opd(),
                asked.category(),
                asked.place(),
                asked.status(),
                asked.channel(),
                asked.from(),
                asked.to(),
                view.equals("late") ? "true" : null,
                view.equals(WAITING) ? "true" : null,
                view.equals("all") ? null : "true",
                asked.after(),
                SIZE);
    }

    private static List<Filter> filters(StaffMember staff, @Nullable Page<?> page, DeskQuestion asked) {
        Filter category = Filter.of("category", page, asked.category());
        Filter place = Filter.of("place", page, asked.place());
        return staff.role().ofOpd()
                ? List.of(category, place)
                : List.of(Filter.of("opd", page, asked.opd()), category, place);
    }
}
