package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.search.DeskSearch;
import id.tanggap.query.search.DeskView;
import id.tanggap.query.search.Page;
import id.tanggap.query.search.PublicQuestion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The complaints for which no rule knew an office. */
@Controller
class TriagePage {

    private final DeskSearch desk;
    private final OpdRegister register;

    TriagePage(DeskSearch desk, OpdRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @GetMapping("/triage")
    String list(
            @AuthenticationPrincipal StaffMember staff,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        DeskDocument changed = Done.read(desk, staff, done, seen);
        try {
            Page<DeskDocument> page = desk.find(staff, PublicQuestion.everything(after), DeskView.WAITING);
            model.addAttribute("page", page);
            // A search may still find what was just given to an office.
            model.addAttribute(
                    "waiting",
                    page.items().stream()
                            .filter(found -> changed == null
                                    || waits(changed)
                                    || !found.complaint().id().equals(changed.id()))
                            .toList());
            if (page.next() != null) {
                model.addAttribute("next", Address.of(request).after(page.next()));
            }
        } catch (Problem notUnderstood) {
            response.setStatus(notUnderstood.status().value());
            model.addAttribute("problem", notUnderstood);
        }
        model.addAttribute("done", changed);
        model.addAttribute("offices", register.all(staff));
        model.addAttribute("refusals", CasePage.words(RefusalReason.values()));
        return "desk/triage";
    }

    private static boolean waits(DeskDocument document) {
        return document.life().publicity().unseen()
                || document.life().status() == Status.TRIAGE
                || document.life().status() == Status.CAPTURED;
    }
}
