package id.tanggap.events.calendar;

import java.time.Instant;

/** What happened to the calendars of this government. They are few, and stand in one stream, so that no two claim one OPD. */
public sealed interface CalendarEvent permits CalendarAdopted, PastRecounted {

    /** The stream of all calendars; no kind of id has the same text. */
    String STREAM = "calendars:adopted";

    Instant at();
}
