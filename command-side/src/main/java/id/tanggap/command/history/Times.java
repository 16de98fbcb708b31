package id.tanggap.command.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of an archive.
 *
 * @param format null for ISO 8601, with or without a zone, or of a date alone
 * @param zone of times that do not say theirs
 */
record Times(@Nullable DateTimeFormatter format, ZoneId zone) {

    /**
     * A date alone is its midnight.
     *
     * @throws DateTimeException when it is no such time
     */
    Instant read(String written) {
        TemporalAccessor read = (format == null ? iso(written) : format).parse(written);
        LocalTime time = Objects.requireNonNullElse(read.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT);
        ZoneId in = Objects.requireNonNullElse(read.query(TemporalQueries.zone()), zone);
        return LocalDate.from(read).atTime(time).atZone(in).toInstant();
    }

    boolean canRead(String written) {
        try {
            read(written);
            return true;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static DateTimeFormatter iso(String written) {
        return written.indexOf('T') < 0 ? DateTimeFormatter.ISO_DATE : DateTimeFormatter.ISO_DATE_TIME;
    }
}
