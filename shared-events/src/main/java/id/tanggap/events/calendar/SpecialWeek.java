package id.tanggap.events.calendar;

import java.time.LocalDate;

/**
 * Hours that hold for a while, such as those of Ramadan, which begins when it is decreed.
 *
 * @param to its last day
 */
public record SpecialWeek(LocalDate from, LocalDate to, String name, Week week) {

    public SpecialWeek {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("It ends before it begins: " + name);
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
