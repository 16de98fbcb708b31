package id.tanggap.query.similar;

import org.jspecify.annotations.Nullable;

/** What place and time add to the likeness of words, as it was measured by {@code infra/bench/similar}. */
final class Nearness {

    private static final double DAYS_OF_HALF = 120;

    private Nearness() {}

    /**
     * @param likeness of the words, 0 to 1
     * @param distance null where it is not known
     * @return 0 to 1
     */
    static double score(double likeness, Alike.@Nullable Distance distance, long days) {
        double late = Math.pow(0.5, Math.abs(days) / DAYS_OF_HALF);
        return Math.min(1, likeness * place(distance) * (0.6 + 0.4 * late));
    }

    private static double place(Alike.@Nullable Distance distance) {
        return switch (distance) {
            case VILLAGE -> 1.5;
            case KECAMATAN -> 1.15;
            case REGENCY -> 0.6;
            case FARTHER -> 0.3;
            case null -> 1;
        };
    }
}
