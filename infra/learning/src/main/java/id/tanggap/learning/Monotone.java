package id.tanggap.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How often what had a score was right: isotonic regression by pooling adjacent violators, with straight lines between the pools. */
final class Monotone {

    private static final int SMALLEST_POOL = 25;

    private final double[] scores;
    private final double[] shares;

    private Monotone(double[] scores, double[] shares) {
        this.scores = scores;
        this.shares = shares;
    }

    record Seen(double score, boolean right) {}

    /** Of whom only one thing was ever seen, by Laplace's rule of succession. */
    static Monotone always(boolean right, int seen) {
        return new Monotone(new double[] {0}, new double[] {(right ? seen + 1.0 : 1.0) / (seen + 2)});
    }

    private record Pool(double score, double right, double size) {

        double share() {
            return right / size;
        }

        Pool and(Pool other) {
            double together = size + other.size;
            return new Pool((score * size + other.score * other.size) / together, right + other.right, together);
        }
    }

    static Monotone of(List<Seen> seen) {
        List<Seen> sorted =
                seen.stream().sorted(Comparator.comparingDouble(Seen::score)).toList();
        List<Pool> pools = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += SMALLEST_POOL) {
            List<Seen> some = sorted.subList(from, Math.min(sorted.size(), from + SMALLEST_POOL));
            Pool pool = new Pool(
                    some.stream().mapToDouble(Seen::score).average().orElseThrow(),
                    some.stream().filter(Seen::right).count(),
                    some.size());
            while (!pools.isEmpty() && pools.getLast().share() >= pool.share()) {
                pool = pools.removeLast().and(pool);
            }
            pools.add(pool);
        }
        return new Monotone(
                pools.stream().mapToDouble(Pool::score).toArray(),
                pools.stream().mapToDouble(Pool::share).toArray());
    }

    void write(DataOutput out) throws IOException {
        Keeping.write(scores, out);
        Keeping.write(shares, out);
    }

    static Monotone read(DataInput in) throws IOException {
        return new Monotone(Keeping.numbers(in), Keeping.numbers(in));
    }

    double share(double score) {
        if (scores.length == 0) {
            return 0;
        }
        int above = 0;
        while (above < scores.length && scores[above] < score) {
            above++;
        }
        if (above == 0 || above == scores.length) {
            return shares[Math.min(above, scores.length - 1)];
        }
        double way = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return shares[above - 1] + way * (shares[above] - shares[above - 1]);
    }
}
