package id.tanggap.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What all advisers say of one question.
 *
 * @param candidates the offices that one of them holds for likely
 * @param table for each candidate what each adviser says of it
 * @param agreeing how many of the advisers have the same office first as the linear model
 */
record Advice(
        int[] candidates,
        double[][] table,
        List<Neighbours.Neighbour> nearest,
        float[] separated,
        float[] bayes,
        int agreeing) {

    /** How far the linear model's first is ahead of its second, or an office behind its first. */
    double lead(int candidate) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < table.length; i++) {
            best = i == candidate ? best : Math.max(best, table[i][0]);
        }
        return table.length < 2 ? 0 : table[candidate][0] - best;
    }

    static final int COLUMNS = 13;

    static int[] first(float[] scores, int most) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> scores[a] == scores[b] ? Integer.compare(a, b) : Float.compare(scores[b], scores[a]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** Without what only a suggestion needs. */
    Advice kept() {
        return new Advice(
                candidates,
                table,
                nearest.subList(0, Math.min(1, nearest.size())),
                new float[0],
                new float[0],
                agreeing);
    }

    /** Where in the candidates; negative if it is none. */
    int at(int office) {
        return Arrays.binarySearch(candidates, office);
    }
}
