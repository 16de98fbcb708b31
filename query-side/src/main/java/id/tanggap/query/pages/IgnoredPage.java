package id.tanggap.query.pages;

import id.tanggap.access.problem.Problem;
import id.tanggap.query.intake.IgnoredDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was delivered and is no complaint, and a button for what is one after all. */
@Controller
class IgnoredPage {

    private static final int SHOWN = 30;

    private final IgnoredDesk ignored;

    IgnoredPage(IgnoredDesk ignored) {
        this.ignored = ignored;
    }

    @GetMapping("/triage/ignored")
    String list(
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean taken,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("taken", taken);
        model.addAttribute("reason", reason);
        try {
            IgnoredDesk.IgnoredPage page = ignored.ignored(reason, after, SHOWN);
            model.addAttribute("page", page);
            if (page.next() != null) {
                model.addAttribute("next", Address.of(request).after(page.next()));
            }
        } catch (Problem notUnderstood) {
            response.setStatus(notUnderstood.status().value());
            model.addAttribute("problem", notUnderstood);
        }
        return "desk/ignored";
    }
}
