package id.tanggap.command.imports.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time as an archive says it.
 *
 * @param time null where it says the day alone
 */
record WrittenTime(LocalDate day, @Nullable LocalTime time, ZoneId zone) {

    /** A day alone is its midnight. */
    Instant instant() {
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time).atZone(zone).toInstant();
    }

    /**
     * The end of something: a day alone is its midnight, or the moment of the beginning if that lies on the same day. So a
     * clock that ends with a day alone measures the least that it can have taken, nothing if both are on one day, and is
     * never negative for want of a time of day.
     */
    Instant notBefore(Instant beginning) {
        Instant instant = instant();
        boolean onThatDay = time == null && beginning.atZone(zone).toLocalDate().equals(day);
        return onThatDay && instant.isBefore(beginning) ? beginning : instant;
    }
}
