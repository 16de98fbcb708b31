package id.tanggap.query.complaint;

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
 */
final class Measures {
    private final Life life;
    private final Map<Clock, List<Measure>> byClock = new EnumMap<>(Clock.class);

    private Measures(Life life) {
        this.life = life;
    }

    static Map<Clock, List<Measure>> of(Life life) {
        Measures measures = new Measures(life);
        measures.government();
        life.holdings().forEach(measures::holder);
        return measures.byClock;
    }

    /**
     * As the desk's document keeps them.
     *
     * @param imported whether it comes from an archive: that it was captured at once was no merit of ours, and where the
     *     archive says nothing of the assignment, routing took no time that anybody knows
     */
    static Map<String, List<String>> lines(Life life, boolean imported) {
        Map<String, List<String>> lines = new TreeMap<>();
        of(life).forEach((clock, measures) ->
                lines.put(clock.word(), measures.stream().map(Measure::line).toList()));
        if (imported) {
            lines.remove(Clock.CAPTURE.word());
            if (life.capturedAt().equals(life.firstAssignedAt())) {
                lines.remove(Clock.ROUTING.word());
            }
        }
        return lines;
    }

    private void government() {
        Holding first = life.holdings().isEmpty() ? null : life.holdings().getFirst();
        add(Clock.CAPTURE, life.opd(), life.postedAt(), life.capturedAt(), null);
        add(Clock.ROUTING, first == null ? null : first.opd(), life.capturedAt(), life.firstAssignedAt(), null);
        if (life.taggedAt() != null) {
            add(Clock.TAG, life.taggedOpd(), life.capturedAt(), life.taggedAt(), null);
        }
        add(
                Clock.CITIZENS_WAIT,
                leadAt(life.firstAnsweredAt()),
                life.postedAt(),
                life.firstAnsweredAt(),
                first == null ? null : first.responseDue());
        add(
                Clock.RESOLUTION,
                leadAt(life.resolvedAt()),
                life.postedAt(),
                life.resolvedAt(),
                first == null ? null : first.resolutionDue());
    }

    /** Who led when it was done; while it is not done, who leads now. */
    private @Nullable String leadAt(@Nullable Instant done) {
        if (done == null) {
            return life.opd();
        }
        return life.holdings().reversed().stream()
                .filter(holding -> !holding.from().isAfter(done))
                .findFirst()
                .filter(holding -> holding.to() == null || !holding.to().isBefore(done))
                .map(Holding::opd)
                .orElse(null);
    }

    private void add(Clock clock, @Nullable String opd, Instant start, @Nullable Instant done, @Nullable Instant due) {
        Instant end = done == null ? life.stoppedAt() : done;
        put(clock, new Measure(opd, start, end, due, outcome(done, end), List.of()));
    }

    private void holder(Holding holding) {
        put(Clock.ACKNOWLEDGE, by(holding, holding.acknowledgedAt(), null));
        put(Clock.FIRST_RESPONSE, by(holding, holding.firstAnsweredAt(), holding.responseDue()));
        put(Clock.HOLDING, by(holding, wasHandedOn(holding) ? holding.to() : null, null));
    }

    private static Measure by(Holding holding, @Nullable Instant done, @Nullable Instant due) {
        Instant end = done == null ? holding.to() : done;
        return new Measure(holding.opd(), holding.from(), end, due, outcome(done, end), until(end, holding.pauses()));
    }

    /** Time in somebody's hands is complete once it went to another or was resolved; not when it only fell away. */
    private static boolean wasHandedOn(Holding holding) {
        String how = holding.outcome();
        return "declined".equals(how) || "reassigned".equals(how) || "resolved".equals(how);
    }

    private static List<Interval> until(@Nullable Instant end, List<Interval> pauses) {
        return end == null
                ? pauses
                : pauses.stream().filter(pause -> pause.from().isBefore(end)).toList();
    }

    private static Outcome outcome(@Nullable Instant done, @Nullable Instant end) {
        return end == null ? Outcome.RUNNING : done == null ? Outcome.LEFT : Outcome.DONE;
    }

    private void put(Clock clock, Measure measure) {
        byClock.computeIfAbsent(clock, _ -> new ArrayList<>()).add(measure);
    }
}
