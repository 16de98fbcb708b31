package id.tanggap.events.calendar;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What was measured until then is counted under the calendars as they were known then, and no longer as they were before. */
@Revision("1")
public record PastRecounted(Actor by, Instant at) implements CalendarEvent {}
