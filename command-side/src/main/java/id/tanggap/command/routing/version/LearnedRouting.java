package id.tanggap.command.routing.version;

import id.tanggap.command.decision.Kind;
import id.tanggap.events.routing.AutomaticAssignmentSet;
import id.tanggap.events.routing.AutomaticAssignmentStopped;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.ModelRestored;
import id.tanggap.events.routing.ModelTrained;
import id.tanggap.events.routing.RoutingEvent;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of what routing has learned.
 *
 * @param kept the versions that can be in use, and when each began to be learned
 * @param present the one in use; null before the first
 */
public record LearnedRouting(
        Map<Integer, Instant> kept, int last, @Nullable Integer present, AutomaticTerms automatic) {

    /** The name of the only stream. */
    public static final String LINE = RoutingEvent.STREAM;

    /** So many can be put back. */
    static final int MOST_KEPT = 5;

    static final LearnedRouting NOTHING = new LearnedRouting(Map.of(), 0, null, AutomaticTerms.OFF);

    public static final Kind<LearnedRouting, RoutingEvent> KIND = new Kind<>(
            "routing",
            LearnedRouting.class,
            RoutingEvent.class,
            (state, event) -> of(state).after(event));

    static LearnedRouting of(@Nullable LearnedRouting state) {
        return state == null ? NOTHING : state;
    }

    private LearnedRouting after(RoutingEvent event) {
        return switch (event) {
            case ModelTrained e ->
                new LearnedRouting(kept(e), e.version(), e.taken() ? Integer.valueOf(e.version()) : present, automatic);
            case ModelRestored e -> new LearnedRouting(kept, last, e.version(), automatic);
            case AutomaticAssignmentSet e -> new LearnedRouting(kept, last, present, e.terms());
            case AutomaticAssignmentStopped _ -> new LearnedRouting(kept, last, present, automatic.off());
        };
    }

    private Map<Integer, Instant> kept(ModelTrained trained) {
        TreeMap<Integer, Instant> versions =
                new TreeMap<>(trained.cause() == ModelTrained.Cause.ERASURE ? Map.of() : kept);
        versions.put(trained.version(), trained.at());
        while (versions.size() > MOST_KEPT) {
            Integer eldest = versions.firstKey();
            versions.remove(eldest.equals(present) ? versions.higherKey(eldest) : eldest);
        }
        return Map.copyOf(versions);
    }
}
