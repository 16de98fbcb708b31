package id.tanggap.command.complaint;

import id.tanggap.events.desk.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is still to come of a complaint that was told after the fact. Stands with every event of it, so that reactions
 * need not look at a hundred thousand complaints of the past to find that there is nothing to do.
 */
public enum Outlook {
    /** No desk holds it: it is routed like any other. */
    WAITING,
    /** Something will be due, or the citizen still has time to object. */
    RUNNING,
    /** Nothing will come of it by itself. */
    SETTLED;

    /** The name under which it stands with an event; what happens today has none. */
    public static final String NAME = "told";

    /** @param silence how long a citizen may object to a solution */
    public static Outlook of(ComplaintState complaint, Instant now, Duration silence) {
        if (complaint.waitsForADesk()) {
            return WAITING;
        }
        Instant resolved = complaint.resolvedAt();
        boolean running = resolved != null
                ? now.isBefore(resolved.plus(silence))
                : complaint.timeSheet().dues(OfficeHours.ALWAYS).stream().anyMatch(due -> now.isBefore(due.at()));
        return running ? RUNNING : SETTLED;
    }

    public boolean is(@Nullable String standing) {
        return name().equals(standing);
    }
}
