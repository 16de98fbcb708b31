package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.events.complaint.AgreedThrough;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.search.DeskSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One complaint as staff see it, with all that this reader can do about it now. */
@Controller
class CasePage {

    private static final int EVENTS = 200;

    /** They stand above the timeline already. */
    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("text", "author", "contact", "address", "postId", "permalink");

    /** How staff are told that a citizen agrees; the key is the citizen's own way. */
    private static final List<String> AGREEMENTS = Arrays.stream(AgreedThrough.values())
            .filter(through -> through != AgreedThrough.CITIZEN_KEY)
            .map(Words::of)
            .toList();

    private final DeskSearch desk;
    private final OpdRegister register;

    CasePage(DeskSearch desk, OpdRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @GetMapping("/inbox/{id}")
    String read(
            @AuthenticationPrincipal StaffMember staff,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Long version = Version.of(seen);
        Long known = Version.of(after);
        DeskDocument complaint = desk.read(staff, id, version);
        model.addAttribute("c", complaint);
        model.addAttribute("life", complaint.life());
        model.addAttribute("texts", complaint.texts());
        model.addAttribute(
                "timeline", desk.timeline(staff, complaint.id(), version, known == null ? -1 : known, EVENTS));
        model.addAttribute("hiddenTexts", SHOWN_ELSEWHERE);
        model.addAttribute("saved", version != null && complaint.version() >= version);
        model.addAttribute("late", version != null && complaint.version() < version);
        model.addAttribute("reading", PublicReading.of(complaint));
        model.addAttribute("agreements", AGREEMENTS);
        model.addAttribute("actions", Actions.of(staff, complaint.life()));
        model.addAttribute("offices", register.all(staff));
        model.addAttribute("categories", register.categories());
        model.addAttribute("refusals", words(RefusalReason.values()));
        model.addAttribute("withholdings", words(WithholdReason.values()));
        model.addAttribute("desk", staff.role().desk());
        return "desk/complaint";
    }

    static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }
}
