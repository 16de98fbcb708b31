package id.tanggap.query;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.complaint.Counts;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.DeskTexts;
import id.tanggap.query.complaint.Ends;
import id.tanggap.query.complaint.Guard;
import id.tanggap.query.complaint.Life;
import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.Message;
import id.tanggap.query.complaint.Milestones;
import id.tanggap.query.complaint.Offices;
import id.tanggap.query.complaint.Owed;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.complaint.PublicStatus;
import id.tanggap.query.complaint.Said;
import id.tanggap.query.complaint.Seclusion;
import id.tanggap.query.complaint.Source;
import id.tanggap.query.complaint.Standing;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.complaint.Strip;
import id.tanggap.query.complaint.Subject;
import id.tanggap.query.complaint.Talk;
import id.tanggap.query.complaint.Waits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A complaint to be indexed: a plain one, except for what a test says of it. */
public final class Example {

    private final int number;
    public String text = "Ada masalah di kampung kami";
    public String answer;
    public String solution;
    public Status status = Status.ASSIGNED;
    public String channel = "instagram";
    public String category = "jalan";
    public String place = "36.04.05.2001";
    public String opd = "dinas-pu";
    public List<String> supporting = List.of();
    public List<String> visibleTo = List.of("dinas-pu");
    public Instant postedAt = Instant.parse("2026-11-01T02:00:00Z");
    public Instant firstAnsweredAt;
    public final List<Owed> dues = new ArrayList<>();
    public Instant taggedAt;
    public boolean visible = true;
    public String privateOn;
    public String withheld;
    public String publicity = PublicDocument.PUBLIC;
    public long version = 1;
    public final Map<String, List<String>> measures = new TreeMap<>();

    private String id;
    private String trackingCode;

    private Example(int number) {
        this.number = number;
        this.id = ComplaintId.of(Channel.X, "post-" + number).value();
        this.trackingCode = TrackingCode.of(Channel.X, "post-" + number).value();
    }

    public static Example numbered(int number) {
        return new Example(number);
    }

    /** The one that begins so. */
    public Example ofComplaint(ComplaintCaptured captured) {
        id = captured.complaint().value();
        trackingCode = captured.trackingCode().value();
        return this;
    }

    public Example saying(String words) {
        text = words;
        return this;
    }

    public Example ledBy(String lead) {
        opd = lead;
        visibleTo = lead == null ? List.of() : List.of(lead);
        return this;
    }

    /** Its office owes this. */
    public Example owing(String kind, Instant at) {
        dues.add(new Owed(kind, "office", opd, at));
        return this;
    }

    /** Somebody who is no office owes this. */
    public Example owed(String owner, String kind, Instant at) {
        dues.add(new Owed(kind, owner, null, at));
        return this;
    }

    public Example measured(Clock clock, Measure... each) {
        measures.put(clock.word(), List.of(each).stream().map(Measure::line).toList());
        return this;
    }

    public String id() {
        return id;
    }

    public String trackingCode() {
        return trackingCode;
    }

    public PublicDocument published() {
        return visible
                ? new PublicDocument(id(), version, true, shown())
                : new PublicDocument(id(), version, false, null);
    }

    private PublicStatus publicStatus() {
        return switch (status) {
            case CAPTURED, TRIAGE, ASSIGNED -> PublicStatus.UNANSWERED;
            default -> PublicStatus.ofWord(status.word());
        };
    }

    private PublicDocument.Shown shown() {
        return new PublicDocument.Shown(
                publicity,
                trackingCode(),
                new PublicDocument.Course(publicStatus(), null, opd, supporting, null, null, null, 0, 0),
                PublicDocument.Promise.NONE,
                new Subject(channel, category, place),
                milestones(),
                Strip.UNTOLD,
                new PublicDocument.Texts(text, said(), List.of(), solution, List.of(), talk()),
                List.of(),
                List.of(new PublicDocument.Step("captured", postedAt.plusSeconds(60), null, 1)));
    }

    public DeskDocument desk() {
        return new DeskDocument(
                id(),
                version,
                new Source(trackingCode(), "webhook", "citizen00000000000001", null, List.of()),
                life(),
                DeskDocument.Attention.NONE,
                dues.stream().sorted(Comparator.comparing(Owed::at)).toList(),
                Strip.UNTOLD,
                texts(),
                List.of(),
                measures);
    }

    private DeskTexts texts() {
        return new DeskTexts(
                new DeskTexts.Posted("1789000000000" + number, null, "Warga", text, null),
                new DeskTexts.Discussed(said(), List.of(), List.of(), List.of(), List.of(), List.of()),
                new DeskTexts.Decided(null, solution, List.of()),
                talk(),
                List.of());
    }

    private Talk talk() {
        Message complaint = new Message(
                id(),
                new Message.Speaker(Message.By.CITIZEN, null, null),
                postedAt,
                Message.Meaning.COMPLAINT,
                new Message.Wording(text, null, List.of(), null, null),
                null);
        return new Talk(List.of(complaint), 0, List.of());
    }

    private List<Said> said() {
        return answer == null ? List.of() : List.of(new Said(postedAt.plusSeconds(3600), opd, answer));
    }

    private Life life() {
        return new Life(
                new Standing(status, null, null, null),
                new Subject(channel, category, place),
                new Offices(opd, supporting, visibleTo, null, null, new Offices.Tag(taggedAt, null)),
                milestones(),
                Waits.NONE,
                Ends.OPEN,
                Counts.NONE,
                new Seclusion(privateOn, null, null, withheld, null, null, Guard.NOBODY));
    }

    private Milestones milestones() {
        return new Milestones(postedAt, postedAt.plusSeconds(60), null, null, null, firstAnsweredAt);
    }
}
