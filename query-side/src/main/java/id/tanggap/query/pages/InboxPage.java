package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Problem;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.search.DeskQuestion;
import id.tanggap.query.search.DeskSearch;
import id.tanggap.query.search.DeskView;
import id.tanggap.query.search.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The complaints on a desk, the most urgent first: for an office its own, for all others everything. */
@Controller
class InboxPage {

    private static final int SIZE = 100;

    /** By the word that names it in the address. */
    private static final Map<String, DeskView> VIEWS = Map.of(
            "waiting",
            DeskView.WAITING,
            "tagged",
            DeskView.TAGGED,
            "late",
            DeskView.LATE,
            "open",
            DeskView.OPEN,
            "all",
            DeskView.EVERYTHING);

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
        Page<DeskDocument> counted = null;
        try {
            DeskView shown = Objects.requireNonNull(VIEWS.get(view));
            page = desk.find(staff, asked.shared().onPagesOf(SIZE), shown);
            counted = asked.after() == null
                    ? page
                    : desk.find(staff, asked.shared().fromTheBeginning(), shown);
            model.addAttribute("page", page);
            if (page.next() != null) {
                model.addAttribute("next", Address.of(request).after(page.next()));
            }
        } catch (Problem notUnderstood) {
            response.setStatus(notUnderstood.status().value());
            model.addAttribute("problem", notUnderstood);
        }
        model.addAttribute("asked", asked);
        model.addAttribute("office", staff.role().ofOpd() ? staff.opd() : null);
        model.addAttribute("tabs", tabs(staff, views, view));
        model.addAttribute("narrowed", asked.opd() != null || asked.category() != null || asked.place() != null);
        model.addAttribute("view", view);
        model.addAttribute("filters", filters(staff, counted, asked));
        return "desk/inbox";
    }

    /**
     * One view of the desk, as the reader may turn to it.
     *
     * @param count of what is in it, whatever is searched for
     */
    public record Tab(String view, long count, boolean here) {}

    private List<Tab> tabs(StaffMember staff, List<String> views, String here) {
        return views.stream()
                .map(view ->
                        new Tab(view, desk.count(staff, Objects.requireNonNull(VIEWS.get(view))), view.equals(here)))
                .toList();
    }

    private static List<String> views(StaffMember staff) {
        return staff.role().ofOpd()
                ? List.of("waiting", "tagged", "late", "open", "all")
                : List.of("open", "tagged", "late", "all");
    }

    private static List<Filter> filters(StaffMember staff, @Nullable Page<?> page, DeskQuestion asked) {
        Filter category = Filter.of("category", page, asked.category());
        Filter place = Filter.of("place", page, asked.place());
        return staff.role().ofOpd()
                ? List.of(category, place)
                : List.of(Filter.of("opd", page, asked.opd()), category, place);
    }
}
