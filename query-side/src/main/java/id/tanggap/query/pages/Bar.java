package id.tanggap.query.pages;

import id.tanggap.query.latency.Figures;
import id.tanggap.query.latency.LatencyRow;
import id.tanggap.query.latency.LatencyTable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the chart.
 *
 * @param median how long the bar of the median is, of {@value #FULL}
 * @param p90 how long the bar of the p90 is
 */
public record Bar(String key, Figures figures, long median, long p90) {

    private static final long FULL = 1_000;

    /** The slowest first; before them those of whom more than half still wait. Months stay in their order. */
    static List<Bar> of(LatencyTable table) {
        long longest = table.rows().stream()
                .map(row -> row.figures().p90())
                .mapToLong(p90 -> p90 == null ? 0 : p90)
                .max()
                .orElse(0);
        return table.rows().stream()
                .sorted(table.by().equals("month") ? Comparator.comparing(LatencyRow::key) : slowestFirst())
                .map(row -> new Bar(
                        row.key(),
                        row.figures(),
                        share(row.figures().p50(), longest),
                        share(row.figures().p90(), longest)))
                .toList();
    }

    private static Comparator<LatencyRow> slowestFirst() {
        return Comparator.comparingLong((LatencyRow row) -> slowness(row.figures()))
                .reversed()
                .thenComparing(LatencyRow::key);
    }

    private static long slowness(Figures figures) {
        Long median = figures.kmMedian();
        return median == null ? (figures.open() > 0 ? Long.MAX_VALUE : -1) : median;
    }

    /** What takes any time at all is seen. */
    private static long share(@Nullable Long seconds, long longest) {
        return seconds == null ? 0 : longest == 0 ? 1 : Math.max(4, seconds * FULL / longest);
    }
}
