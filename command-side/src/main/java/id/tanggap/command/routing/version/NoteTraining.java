package id.tanggap.command.routing.version;

import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.routing.Figures;
import id.tanggap.events.routing.ModelTrained;
import id.tanggap.events.routing.ModelTrained.Cause;
import id.tanggap.events.routing.ModelTrained.Comparison;
import id.tanggap.events.routing.RoutingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version was learned. It is in use from now on unless it is worse than the present one by more than chance makes of two
 * that are alike; after an erasure it is in any case, for the others know somebody who is to be forgotten.
 *
 * @param at when its learning began
 */
public record NoteTraining(
        int version, Cause cause, Figures figures, @Nullable Comparison against, Actor by, Instant at)
        implements Intent<LearnedRouting, RoutingEvent> {

    /** Two of the same worth differ by more than so many standard errors in one month of forty. */
    private static final double STANDARD_ERRORS = 2;

    @Override
    public Object target() {
        return LearnedRouting.LINE;
    }

    @Override
    public List<RoutingEvent> decide(@Nullable LearnedRouting state) {
        LearnedRouting now = LearnedRouting.of(state);
        if (version <= now.last()) {
            return List.of();
        }
        boolean taken = now.present() == null || cause == Cause.ERASURE || !isWorse();
        return List.of(new ModelTrained(version, cause, figures, against, taken, by, at));
    }

    /** By those of which one alone was right, as McNemar compares two who answered the same questions. */
    private boolean isWorse() {
        return against != null
                && against.onlyPresent() - against.onlyNew()
                        > STANDARD_ERRORS * Math.sqrt(against.onlyPresent() + against.onlyNew());
    }
}
