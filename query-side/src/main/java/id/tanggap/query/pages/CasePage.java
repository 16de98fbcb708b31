package id.tanggap.query.pages;

import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.events.complaint.AgreedThrough;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Grain;
import id.tanggap.query.complaint.Hiding;
import id.tanggap.query.complaint.Message;
import id.tanggap.query.complaint.Owed;
import id.tanggap.query.complaint.Readings.Contact;
import id.tanggap.query.complaint.Talk;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.latency.ComplaintClocks;
import id.tanggap.query.register.Opd;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.search.DeskSearch;
import id.tanggap.query.search.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** What is said to the citizen, where the conversation ends. */
    private static final List<String> REPLIES = List.of("answer", "ask", "resolve");

    /** They stand above the timeline already. */
    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("text", "author", "contact", "address", "postId", "permalink");

    /** How staff are told that a citizen agrees; the key is the citizen's own way. */
    private static final List<String> AGREEMENTS = Arrays.stream(AgreedThrough.values())
            .filter(through -> through != AgreedThrough.CITIZEN_KEY)
            .map(Words::of)
            .toList();

    private final DeskSearch desk;
    private final ComplaintClocks clocks;
    private final OpdRegister register;
    private final Grain grain;
    private final Contacts contacts;

    CasePage(DeskSearch desk, ComplaintClocks clocks, OpdRegister register, Grain grain, Contacts contacts) {
        this.desk = desk;
        this.clocks = clocks;
        this.register = register;
        this.grain = grain;
        this.contacts = contacts;
    }

    @GetMapping("/inbox/{id}")
    String read(
            @AuthenticationPrincipal StaffMember staff,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String said,
            Model model) {
        Long version = Version.of(seen);
        Long known = Version.of(after);
        DeskDocument complaint = desk.read(staff, id, version);
        model.addAttribute("c", complaint);
        model.addAttribute("life", complaint.life());
        model.addAttribute("texts", complaint.texts());
        Timeline timeline = desk.timeline(staff, complaint.id(), version, known == null ? -1 : known, EVENTS);
        List<Opd> offices = register.all(staff);
        List<String> actions = Actions.of(staff, complaint.life());
        model.addAttribute("timeline", timeline);
        model.addAttribute("clocks", clocks.of(staff, complaint.id()));
        Timeline latest = latest(staff, complaint, timeline);
        Contact contact = contacts.of(complaint.id());
        Hiding hiding = Hiding.of(complaint, contact.name(), grain);
        model.addAttribute("contact", contacts.shownTo(staff, contact, latest));
        model.addAttribute("turns", turns(complaint, latest));
        model.addAttribute("from", known);
        model.addAttribute("post", complaint.texts().permalink());
        model.addAttribute("byHand", Actions.mayPostByHand(staff, complaint.life()));
        model.addAttribute("channel", complaint.life().channel());
        model.addAttribute("next", next(staff, complaint));
        model.addAttribute("headline", Headline.of(complaint.texts().text()));
        model.addAttribute("appearance", said == null ? null : appearance(complaint, hiding));
        model.addAttribute("room", Room.of(complaint, staff.opd(), offices));
        model.addAttribute("replies", REPLIES.stream().filter(actions::contains).toList());
        model.addAttribute(
                "actions",
                actions.stream().filter(action -> !REPLIES.contains(action)).toList());
        model.addAttribute("hiddenTexts", SHOWN_ELSEWHERE);
        model.addAttribute("saved", version != null && complaint.version() >= version);
        model.addAttribute("late", version != null && complaint.version() < version);
        model.addAttribute("reading", PublicReading.of(complaint, hiding));
        model.addAttribute("mayDecideHiding", staff.role() == Role.DISKOMINFO);
        model.addAttribute("hidingReasons", words(HidingReason.values()));
        model.addAttribute("hidingRefusals", words(HidingRefusal.values()));
        model.addAttribute("agreements", AGREEMENTS);
        model.addAttribute("mayAddPhotos", Actions.addsPhotos(staff, complaint.life()));
        model.addAttribute("mayReleasePhotos", !staff.role().ofOpd());
        model.addAttribute("offices", offices);
        model.addAttribute("categories", register.categories());
        model.addAttribute("refusals", words(RefusalReason.values()));
        model.addAttribute("withholdings", words(WithholdReason.values()));
        model.addAttribute("desk", staff.role().desk());
        return "desk/complaint";
    }

    /** What is due next in the reader's eyes. */
    private static @Nullable Owed next(StaffMember staff, DeskDocument complaint) {
        return complaint.dues(staff.role().ofOpd() ? staff.opd() : null).stream()
                .findFirst()
                .orElse(null);
    }

    /** What became of what the government said last; null where it said nothing. */
    private static @Nullable Appearance appearance(DeskDocument complaint, Hiding hiding) {
        return complaint.conversation().reversed().stream()
                .filter(message -> message.by() == Message.By.OPD || message.by() == Message.By.LEADER)
                .map(Message::text)
                .filter(Objects::nonNull)
                .findFirst()
                .map(text -> Appearance.of(text, complaint.life().channel(), hiding))
                .orElse(null);
    }

    private static List<Turn> turns(DeskDocument complaint, Timeline latest) {
        Talk talk = complaint.texts().talk();
        return Turn.inOrder(
                Turn.said(
                        complaint.conversation(),
                        Objects.requireNonNullElse(talk.mayorsTags(), List.of()),
                        complaint.photos(),
                        complaint.texts().evidence()),
                Turn.happened(latest));
    }

    /** What happened last: of a long life not what is read first of its timeline. */
    private Timeline latest(StaffMember staff, DeskDocument complaint, Timeline read) {
        long before = complaint.version() - 1 - EVENTS;
        return before < 0 && read.next() == null && read.items().size() == complaint.version()
                ? read
                : desk.timeline(staff, complaint.id(), null, Math.max(before, -1), EVENTS);
    }

    static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }
}
