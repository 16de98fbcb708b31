package id.tanggap.query;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.DeskTexts;
import id.tanggap.query.complaint.Life;
import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.Owed;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.complaint.Said;
import id.tanggap.query.complaint.Status;
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
    public String publicity = PublicDocument.PUBLIC;
    public long version = 1;
    public final Map<String, List<String>> measures = new TreeMap<>();

    private Example(int number) {
        this.number = number;
    }

    public static Example numbered(int number) {
        return new Example(number);
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
        return ComplaintId.of(Channel.X, "post-" + number).value();
    }

    public String trackingCode() {
        return TrackingCode.of(Channel.X, "post-" + number).value();
    }

    public PublicDocument published() {
        return new PublicDocument(
                id(),
                version,
                visible,
                publicity,
                trackingCode(),
                status,
                channel,
                category,
                place,
                opd,
                supporting,
                postedAt,
                postedAt.plusSeconds(60),
                null,
                null,
                null,
                firstAnsweredAt,
                null,
                null,
                0,
                0,
                null,
                text,
                said(),
                List.of(),
                solution,
                List.of(),
                List.of(new PublicDocument.Step("captured", postedAt.plusSeconds(60), null)),
                new PublicDocument.Kept(
                        trackingCode(),
                        life(),
                        new PublicDocument.SealedTexts(
                                null, List.of(), null, List.of(), List.of(), null, List.of(), List.of()),
                        List.of()));
    }

    public DeskDocument desk() {
        return new DeskDocument(
                id(),
                version,
                trackingCode(),
                "webhook",
                "citizen00000000000001",
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                dues.stream().sorted(Comparator.comparing(Owed::at)).toList(),
                List.of(),
                null,
                life(),
                new DeskTexts(
                        "1789000000000" + number,
                        null,
                        "Warga",
                        null,
                        text,
                        null,
                        said(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        solution,
                        List.of()),
                measures);
    }

    private List<Said> said() {
        return answer == null ? List.of() : List.of(new Said(postedAt.plusSeconds(3600), opd, answer));
    }

    private Life life() {
        return new Life(
                status,
                null,
                channel,
                category,
                place,
                opd,
                supporting,
                visibleTo,
                postedAt,
                postedAt.plusSeconds(60),
                null,
                null,
                taggedAt,
                null,
                null,
                firstAnsweredAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                privateOn,
                null,
                null);
    }
}
