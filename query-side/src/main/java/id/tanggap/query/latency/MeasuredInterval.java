package id.tanggap.query.latency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One interval of one complaint, as the figures count it.
 *
 * @param clock {@code first-response}
 * @param opd whose figure it is; null while nobody's
 * @param end null while it runs
 * @param due by when it should have ended had it never paused; null where nothing is asked for
 * @param outcome {@code done}, {@code running} or {@code left}
 * @param seconds how long it took, or has taken until now, in calendar time without its pauses
 * @param workingSeconds the same in working time; null as long as no calendar is adopted
 */
public record MeasuredInterval(
        String clock,
        @Nullable String opd,
        Instant start,
        @Nullable Instant end,
        @Nullable Instant due,
        String outcome,
        long seconds,
        @Nullable Long workingSeconds) {}
