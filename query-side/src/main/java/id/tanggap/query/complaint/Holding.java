package id.tanggap.query.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time that a complaint was in the hands of one OPD as its lead.
 *
 * @param to null while it holds
 * @param acknowledgedAt when the OPD showed that it had opened it: at the latest by its first act on it
 * @param firstAnsweredAt its own first public answer, which a solution is as well
 * @param pauses when it waited for the citizen, or lay elsewhere; in order, the last may still last
 * @param responseDue as asked for at the assignment, pauses not yet added; null where nothing was asked for
 * @param outcome how it ended, null while it holds: {@code declined}, {@code reassigned}, {@code resolved}, {@code
 *     refused}, {@code merged}, {@code closed}
 */
public record Holding(
        String opd,
        Instant from,
        @Nullable Instant to,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstAnsweredAt,
        List<Interval> pauses,
        @Nullable Instant responseDue,
        @Nullable Instant resolutionDue,
        @Nullable String outcome) {

    static Holding begun(String opd, Instant at, @Nullable Instant responseDue, @Nullable Instant resolutionDue) {
        return new Holding(opd, at, null, null, null, List.of(), responseDue, resolutionDue, null);
    }

    boolean isOpen() {
        return to == null;
    }

    boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    /** A deadline as it stands now: every pause that is over has put it off. */
    @Nullable
    Instant pausesAdded(@Nullable Instant due) {
        if (due == null) {
            return null;
        }
        Instant later = due;
        for (Interval pause : pauses) {
            if (pause.to() != null) {
                later = later.plus(Duration.between(pause.from(), pause.to()));
            }
        }
        return later;
    }

    /** The OPD did something that shows that it has opened the complaint. */
    Holding opened(Instant at) {
        return acknowledgedAt != null ? this : with(to, at, firstAnsweredAt, pauses, outcome);
    }

    Holding answered(Instant at) {
        Holding opened = opened(at);
        return firstAnsweredAt != null ? opened : opened.with(to, opened.acknowledgedAt, at, pauses, outcome);
    }

    Holding paused(Instant at) {
        return isPaused() ? this : with(to, acknowledgedAt, firstAnsweredAt, and(new Interval(at, null)), outcome);
    }

    Holding continued(Instant at) {
        if (!isPaused()) {
            return this;
        }
        List<Interval> ended = new ArrayList<>(pauses);
        ended.set(ended.size() - 1, new Interval(pauses.getLast().from(), at));
        return with(to, acknowledgedAt, firstAnsweredAt, List.copyOf(ended), outcome);
    }

    Holding ended(Instant at, String how) {
        Holding going = continued(at);
        return going.with(at, acknowledgedAt, firstAnsweredAt, going.pauses, how);
    }

    /** It is back in the same hands; what lay between is no time of theirs. */
    Holding resumed(Instant at) {
        return to == null ? this : with(null, acknowledgedAt, firstAnsweredAt, and(new Interval(to, at)), null);
    }

    private List<Interval> and(Interval pause) {
        List<Interval> more = new ArrayList<>(pauses);
        more.add(pause);
        return List.copyOf(more);
    }

    private Holding with(
            @Nullable Instant end,
            @Nullable Instant acknowledged,
            @Nullable Instant answered,
            List<Interval> paused,
            @Nullable String how) {
        return new Holding(opd, from, end, acknowledged, answered, paused, responseDue, resolutionDue, how);
    }
}
