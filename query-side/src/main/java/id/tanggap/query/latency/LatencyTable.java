package id.tanggap.query.latency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link LatencyQuestion}.
 *
 * @param clock as in the question: {@code first-response}
 * @param time what its seconds are: {@code working}, {@code calendar} or {@code recounted}; calendar time as long as no
 *     calendar is adopted
 * @param working by what they are told to people; null in calendar time
 * @param asOf until when the intervals that still run were counted
 * @param rows the largest n first, then by key
 * @param total over all rows
 */
public record LatencyTable(
        String clock,
        String time,
        String by,
        Instant asOf,
        @Nullable WorkingDays working,
        List<LatencyRow> rows,
        Figures total) {}
