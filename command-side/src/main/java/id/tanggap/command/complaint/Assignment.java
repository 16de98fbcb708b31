package id.tanggap.command.complaint;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.opd.OpdId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The desk that a complaint is on.
 *
 * @param deadlines null where nothing is asked for
 * @param paused how long, in all, the OPD has waited for the citizen
 * @param pausedSince when the open pause began
 * @param answered whether the OPD has given its first public answer
 * @param missed the deadlines that were noted as missed
 */
public record Assignment(
        OpdId opd,
        @Nullable Deadlines deadlines,
        Duration paused,
        @Nullable Instant pausedSince,
        boolean answered,
        Set<DeadlineKind> missed) {

    public Assignment {
        missed = Set.copyOf(missed);
    }

    static Assignment to(OpdId opd, @Nullable Deadlines deadlines) {
        return new Assignment(opd, deadlines, Duration.ZERO, null, false, Set.of());
    }

    /** When it is due, as it was asked for at the assignment; null where nothing is asked for. */
    public @Nullable Instant asSet(DeadlineKind kind) {
        if (deadlines == null) {
            return null;
        }
        return switch (kind) {
            case FIRST_RESPONSE -> deadlines.firstResponse();
            case RESOLUTION -> deadlines.resolution();
        };
    }

    /** When it is due, the pauses so far counted in; null where nothing is asked for. */
    public @Nullable Instant due(DeadlineKind kind) {
        Instant asSet = asSet(kind);
        return asSet == null ? null : asSet.plus(paused);
    }

    boolean runsOutAfter(Instant now) {
        return deadlines != null && (now.isBefore(deadlines.firstResponse()) || now.isBefore(deadlines.resolution()));
    }

    Assignment pausedAt(Instant at) {
        return pausedSince != null ? this : new Assignment(opd, deadlines, paused, at, answered, missed);
    }

    Assignment continuedAt(Instant at) {
        return pausedSince == null
                ? this
                : new Assignment(
                        opd, deadlines, paused.plus(Duration.between(pausedSince, at)), null, answered, missed);
    }

    Assignment nowAnswered() {
        return new Assignment(opd, deadlines, paused, pausedSince, true, missed);
    }

    Assignment nowMissed(DeadlineKind kind) {
        EnumSet<DeadlineKind> more = EnumSet.of(kind);
        more.addAll(missed);
        return new Assignment(opd, deadlines, paused, pausedSince, answered, more);
    }
}
