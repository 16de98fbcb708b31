package id.tanggap.query.latency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which days an interval may have started, in the zone of the government.
 *
 * @param from the first; null for the beginning of all time
 * @param to the last; null for its end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Period ALWAYS = new Period(null, null);
}
