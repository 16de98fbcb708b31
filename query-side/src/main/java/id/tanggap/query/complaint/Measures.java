package id.tanggap.query.complaint;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.Interval;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.query.complaint.Measure.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every clock shows for one complaint. The citizen's clocks run from the post, and neither a reassignment nor a pause
 * nor an unmerging moves them; an OPD is only charged with the time that it held the complaint and could act.
 *
 * <p>What ends without what it waited for is {@link Outcome#LEFT}: known to be longer than it is, and never dropped.
 * What its citizen took back is {@link Outcome#WITHDRAWN}, and nobody's merit or fault.
 */
final class Measures {
    private final CaseFile file;
    private final TimeSheet sheet;
    private final Milestones passed;
    private final Map<Clock, List<Measure>> byClock = new EnumMap<>(Clock.class);

    private Measures(CaseFile file) {
        this.file = file;
        this.sheet = file.holding().timeSheet();
        this.passed = Milestones.of(file);
    }

    static Map<Clock, List<Measure>> of(CaseFile file) {
        Measures measures = new Measures(file);
        measures.government();
        measures.sheet.desks().forEach(measures::holder);
        measures.publishing();
        return measures.byClock;
    }

    /**
     * As the desk's document keeps them. Of what comes from an archive, that it was captured at once was no merit of ours;
     * and where the archive says nothing of the assignment, routing took no time that anybody knows.
     */
    static Map<String, List<String>> lines(CaseFile file) {
        boolean guarded = file.disclosure().guarded();
        Map<String, List<String>> lines = new TreeMap<>();
        of(file).forEach((clock, measures) -> lines.put(
                clock.word(),
                measures.stream()
                        .map(measure -> measure.guardedIf(guarded).line())
                        .toList()));
        if (file.isImported()) {
            Milestones passed = Milestones.of(file);
            lines.remove(Clock.CAPTURE.word());
            if (passed.capturedAt().equals(passed.firstAssignedAt())) {
                lines.remove(Clock.ROUTING.word());
            }
        }
        return lines;
    }

    private void government() {
        String first =
                sheet.desks().isEmpty() ? null : sheet.desks().getFirst().opd().value();
        add(Clock.CAPTURE, file.holding().opd(), passed.postedAt(), passed.capturedAt(), null);
        add(Clock.ROUTING, first, passed.capturedAt(), passed.firstAssignedAt(), null);
        Offices.Tag tag = file.holding().offices().tag();
        if (tag.taggedAt() != null) {
            add(Clock.TAG, tag.taggedOpd(), passed.capturedAt(), tag.taggedAt(), null);
        }
        add(
                Clock.CITIZENS_WAIT,
                leadAt(passed.firstAnsweredAt()),
                passed.postedAt(),
                passed.firstAnsweredAt(),
                sheet.promised(DeadlineKind.FIRST_RESPONSE));
        Instant resolved = ends().resolvedAt();
        add(Clock.RESOLUTION, leadAt(resolved), passed.postedAt(), resolved, sheet.promised(DeadlineKind.RESOLUTION));
    }

    private Ends ends() {
        return file.progress().ends();
    }

    /** Who led when it was done; while it is not done, who leads now. */
    private @Nullable String leadAt(@Nullable Instant done) {
        if (done == null) {
            return file.holding().opd();
        }
        return sheet.desks().reversed().stream()
                .filter(desk -> !desk.from().isAfter(done))
                .findFirst()
                .filter(desk -> desk.to() == null || !desk.to().isBefore(done))
                .map(desk -> desk.opd().value())
                .orElse(null);
    }

    private void add(Clock clock, @Nullable String opd, Instant start, @Nullable Instant done, @Nullable Instant due) {
        Instant end = done == null ? ends().stoppedAt() : done;
        put(clock, new Measure(opd, start, end, due, outcome(done, end, isWithdrawn()), List.of()));
    }

    private void holder(Desk desk) {
        put(Clock.ACKNOWLEDGE, by(desk, desk.acknowledgedAt(), null));
        put(Clock.FIRST_RESPONSE, by(desk, desk.firstAnsweredAt(), desk.asSet(DeadlineKind.FIRST_RESPONSE)));
        put(Clock.HOLDING, by(desk, wasHandedOn(desk) ? desk.to() : null, null));
    }

    private static Measure by(Desk desk, @Nullable Instant done, @Nullable Instant due) {
        Instant end = done == null ? desk.to() : done;
        return new Measure(
                desk.opd().value(),
                desk.from(),
                end,
                due,
                outcome(done, end, desk.outcome() == Desk.Outcome.WITHDRAWN),
                until(end, desk.pauses()));
    }

    /** What failed for good has left; what is to be posted by hand still runs. */
    private void publishing() {
        for (Uttered one : file.conversation().said()) {
            Uttered.SentOut sent = one.outgoing();
            if (sent != null) {
                put(
                        Clock.PUBLISHING,
                        new Measure(one.speaker().opd(), one.at(), sent.end(), null, sent.outcome(), List.of()));
            }
        }
    }

    /** Time in somebody's hands is complete once it went to another or was resolved; not when it only fell away. */
    private static boolean wasHandedOn(Desk desk) {
        return desk.outcome() == Desk.Outcome.DECLINED
                || desk.outcome() == Desk.Outcome.REASSIGNED
                || desk.outcome() == Desk.Outcome.RESOLVED;
    }

    private static List<Interval> until(@Nullable Instant end, List<Interval> pauses) {
        return end == null
                ? pauses
                : pauses.stream().filter(pause -> pause.from().isBefore(end)).toList();
    }

    private boolean isWithdrawn() {
        return file.progress().standing().status() == Status.WITHDRAWN;
    }

    private static Outcome outcome(@Nullable Instant done, @Nullable Instant end, boolean withdrawn) {
        if (end == null) {
            return Outcome.RUNNING;
        }
        return done != null ? Outcome.DONE : withdrawn ? Outcome.WITHDRAWN : Outcome.LEFT;
    }

    private void put(Clock clock, Measure measure) {
        byClock.computeIfAbsent(clock, _ -> new ArrayList<>()).add(measure);
    }
}
