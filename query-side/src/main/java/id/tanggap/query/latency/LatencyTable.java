package id.tanggap.query.latency;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a {@link LatencyQuestion}.
 *
 * @param clock as in the question: {@code first-response}
 * @param asOf until when the intervals that still run were counted
 * @param rows the largest n first, then by key
 * @param total over all rows
 */
public record LatencyTable(String clock, String by, Instant asOf, List<LatencyRow> rows, Figures total) {}
