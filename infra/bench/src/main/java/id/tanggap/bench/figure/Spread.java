package id.tanggap.bench.figure;

import java.util.Arrays;
import java.util.Collection;

/** Several rounds of one measurement. */
public record Spread(double median, double least, double most, int rounds) {

    public static Spread of(Collection<Double> rounds) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    public static Spread of(double... rounds) {
        return of(Arrays.stream(rounds).boxed().toList());
    }
}
