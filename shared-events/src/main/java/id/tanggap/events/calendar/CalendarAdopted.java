package id.tanggap.events.calendar;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * From the first day of its terms on these hold for its offices; the same calendar adopted again is its next revision.
 * What ended before this was known keeps the length that it was measured with.
 */
@Revision("1")
public record CalendarAdopted(CalendarId calendar, CalendarTerms terms, Actor by, Instant at)
        implements CalendarEvent {}
