package id.tanggap.events.routing;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A version was learned from all that staff had confirmed.
 *
 * @param version counted from 1
 * @param against how it did beside the version in use; null where there was none
 * @param taken whether it is in use from now on
 * @param at when its learning began: nobody erased before is in it
 */
@Revision("1")
public record ModelTrained(
        int version, Cause cause, Figures figures, @Nullable Comparison against, boolean taken, Actor by, Instant at)
        implements RoutingEvent {

    /** Why it was learned. */
    public enum Cause {
        SCHEDULE,
        REQUEST,
        /** Somebody was erased whom the versions before may know: they are gone with it. */
        ERASURE
    }

    /**
     * Both answered the last whole month, of which neither had seen anything.
     *
     * @param present the version in use
     * @param onlyNew complaints of which the new one alone named the right office first; likewise {@code onlyPresent}
     */
    public record Comparison(int present, int onlyNew, int onlyPresent) {}
}
