package id.tanggap.events.worktime;

import id.tanggap.events.calendar.CalendarTerms;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One calendar that holds until another takes its place.
 *
 * @param from the first day on which it does
 */
record Reign(CalendarTerms terms, LocalDate from) {

    /** Whether it had begun by then. */
    boolean hadBegun(Instant at) {
        return !from.atStartOfDay(terms.zone()).toInstant().isAfter(at);
    }
}
