package id.tanggap.learning;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The most similar lessons. */
final class Neighbours {

    static final int MOST = 40;
    private static final double COMMON = 0.1;
    private static final double DAYS_OF_HALF = 365;

    private final Taught taught;
    private final int[] from;
    private final int[] lessons;
    private final float[] weights;

    private Neighbours(Taught taught, int[] from) {
        this.taught = taught;
        this.from = from;
        this.lessons = new int[from[from.length - 1]];
        this.weights = new float[from[from.length - 1]];
    }

    /** Similarity is between 0 and 1. */
    record Neighbour(int lesson, float similarity) {}

    static Neighbours of(Taught taught) {
        int features = taught.vocabulary().size();
        int[] sizes = new int[features];
        for (Vector vector : taught.vectors()) {
            for (int feature : vector.features()) {
                sizes[feature]++;
            }
        }
        int[] from = new int[features + 1];
        for (int feature = 0; feature < features; feature++) {
            boolean tells = taught.vocabulary().part(feature) != Part.LETTERS
                    && sizes[feature] <= Math.max(50, COMMON * taught.lessons().size());
            from[feature + 1] = from[feature] + (tells ? sizes[feature] : 0);
        }
        Neighbours neighbours = new Neighbours(taught, from);
        int[] next = from.clone();
        for (int lesson = 0; lesson < taught.vectors().size(); lesson++) {
            Vector vector = taught.vectors().get(lesson);
            for (int i = 0; i < vector.size(); i++) {
                int feature = vector.features()[i];
                if (from[feature] < from[feature + 1]) {
                    neighbours.lessons[next[feature]] = lesson;
                    neighbours.weights[next[feature]++] = vector.weights()[i];
                }
            }
        }
        return neighbours;
    }

    /** The most similar first; of equals the later. */
    List<Neighbour> of(Asked asked) {
        float[] sums = new float[taught.vectors().size()];
        Vector vector = asked.vector();
        for (int i = 0; i < vector.size(); i++) {
            int feature = vector.features()[i];
            for (int at = from[feature]; at < from[feature + 1]; at++) {
                sums[lessons[at]] += vector.weights()[i] * weights[at];
            }
        }
        Comparator<Neighbour> least =
                Comparator.<Neighbour>comparingDouble(Neighbour::similarity).thenComparingInt(Neighbour::lesson);
        PriorityQueue<Neighbour> nearest = new PriorityQueue<>(least);
        for (int lesson = 0; lesson < sums.length; lesson++) {
            if (sums[lesson] > 0
                    && (nearest.size() < MOST || sums[lesson] >= nearest.peek().similarity())) {
                nearest.add(new Neighbour(lesson, sums[lesson]));
                if (nearest.size() > MOST) {
                    nearest.poll();
                }
            }
        }
        List<Neighbour> sorted = new ArrayList<>(nearest);
        sorted.sort(least.reversed());
        return sorted;
    }

    /** What each office has of their votes: the more similar and the more recent, the more. */
    float[] shares(List<Neighbour> nearest, Asked asked) {
        float[] shares = new float[taught.offices().size()];
        double all = 0;
        for (Neighbour neighbour : nearest) {
            long days = Math.max(
                    0,
                    ChronoUnit.DAYS.between(
                            taught.lessons().get(neighbour.lesson()).day(), asked.day()));
            double vote = Math.pow(neighbour.similarity(), 2) * Math.pow(0.5, days / DAYS_OF_HALF);
            shares[taught.answers()[neighbour.lesson()]] += (float) vote;
            all += vote;
        }
        for (int office = 0; office < shares.length && all > 0; office++) {
            shares[office] /= (float) all;
        }
        return shares;
    }

    /** The similarity of each office's most similar one; 0 where it has none among them. */
    float[] best(List<Neighbour> nearest) {
        float[] best = new float[taught.offices().size()];
        nearest.forEach(neighbour -> {
            int office = taught.answers()[neighbour.lesson()];
            best[office] = Math.max(best[office], neighbour.similarity());
        });
        return best;
    }
}
