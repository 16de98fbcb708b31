package id.tanggap.events.calendar;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What was measured until then is counted under the calendars as they were known then, and no longer as they were before.
 *
 * @param revisions which figures that moves: the lengths of what ended before one of these was known and lasted into a day on
 *     which it holds
 */
@Revision("1")
public record PastRecounted(List<BelatedRevision> revisions, Actor by, Instant at) implements CalendarEvent {

    public PastRecounted {
        revisions = List.copyOf(revisions);
    }
}
