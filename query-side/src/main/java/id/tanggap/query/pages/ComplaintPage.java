package id.tanggap.query.pages;

import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.query.complaint.Message;
import id.tanggap.query.complaint.PublicStatus;
import id.tanggap.query.search.PrivateComplaints;
import id.tanggap.query.search.PublicComplaint;
import id.tanggap.query.search.PublicSearch;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One complaint as everybody may read it, and where its citizen judges the solution. A private one is read with the
 * citizen's key alone.
 */
@Controller
class ComplaintPage {

    private static final Problem UNKNOWN = new Problem(
            HttpStatus.NOT_FOUND,
            "complaint-unknown",
            new Bilingual(
                    "Tidak ada aduan dengan kode lacak ini. Periksa kodenya; aduan yang baru masuk bisa perlu beberapa detik untuk tampil.",
                    "There is no complaint with this tracking code. Check the code; one that just came in can take some seconds to appear."));

    private final PublicSearch search;
    private final PrivateComplaints privately;

    ComplaintPage(PublicSearch search, PrivateComplaints privately) {
        this.search = search;
        this.privately = privately;
    }

    /**
     * One interval of the complaint.
     *
     * @param name the clock
     * @param to null while it runs
     */
    public record Lap(String name, Instant from, @Nullable Instant to) {}

    @GetMapping("/complaints/{trackingCode}")
    String read(
            @PathVariable String trackingCode,
            @RequestParam(required = false) @Nullable String seen,
            HttpServletRequest request,
            Model model) {
        PublicComplaint followed = search.read(trackingCode).orElseThrow(() -> UNKNOWN);
        String key = CitizenKeys.READING.in(request).orElse(null);
        Optional<PublicComplaint> read = privately.read(followed, key);
        PublicComplaint complaint = read.orElse(followed);
        model.addAttribute("c", complaint);
        model.addAttribute("wordless", followed.hidesItsWords() && read.isEmpty());
        model.addAttribute("key", read.isPresent() ? key : null);
        model.addAttribute(
                "answeredAt",
                search.answering(complaint).map(PublicComplaint::trackingCode).orElse(null));
        model.addAttribute("channel", complaint.channel());
        model.addAttribute("byHand", false);
        model.addAttribute("headline", Headline.of(complaint.text()));
        model.addAttribute("turns", turns(complaint));
        model.addAttribute("laps", laps(complaint));
        model.addAttribute("saved", seen != null);
        model.addAttribute("judged", complaint.status() == PublicStatus.RESOLVED);
        model.addAttribute("mayBeKept", !complaint.hidesItsWords() && complaint.status() != PublicStatus.CLOSED);
        model.addAttribute("mayDecideHiding", false);
        model.addAttribute("hideable", hideable(complaint));
        model.addAttribute("asked", complaint.status() == PublicStatus.AWAITING_CITIZEN);
        return "portal/complaint";
    }

    /** What somebody may ask to have hidden: what everybody reads and nobody asked for yet. */
    private static List<Message> hideable(PublicComplaint complaint) {
        return complaint.conversation().stream()
                .filter(message -> message.id() != null
                        && message.text() != null
                        && message.wording().hiding() == null)
                .toList();
    }

    private static List<Turn> turns(PublicComplaint complaint) {
        return Turn.inOrder(
                Turn.said(
                        complaint.conversation(),
                        Objects.requireNonNullElse(complaint.talk().mayorsTags(), List.of()),
                        complaint.photos(),
                        complaint.evidence()),
                complaint.steps());
    }

    private static List<Lap> laps(PublicComplaint complaint) {
        boolean over = complaint.status().isOver();
        return Stream.of(
                        new Lap("capture", complaint.postedAt(), complaint.capturedAt()),
                        new Lap("routing", complaint.capturedAt(), complaint.firstAssignedAt()),
                        new Lap("citizens-wait", complaint.postedAt(), complaint.firstAnsweredAt()),
                        new Lap("resolution", complaint.postedAt(), complaint.resolvedAt()))
                .filter(lap -> lap.to() != null || !over)
                .toList();
    }
}
