package id.tanggap.query.latency;

import id.tanggap.events.calendar.CalendarTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what working time is told to people.
 *
 * @param daySeconds how long a working day of the government is, on average
 * @param nothingKnownFrom the first day of which no national days are known; null where the calendar has none
 */
public record WorkingDays(long daySeconds, @Nullable LocalDate nothingKnownFrom) {

    static WorkingDays of(CalendarTerms terms) {
        return new WorkingDays(
                terms.week().day().toSeconds(), terms.nothingKnownFrom().orElse(null));
    }
}
