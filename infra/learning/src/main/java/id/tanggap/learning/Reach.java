package id.tanggap.learning;

import java.util.List;

/** How far back is learned from, so that it is done on one core, within bounds of memory and in minutes. */
final class Reach {

    /** Of all features that texts have, repeated ones included. */
    private static final int MOST_FEATURES = 7_000_000;

    private Reach() {}

    /** The latest, as many as are within reach; of less than that, all. */
    static List<Lesson> of(List<Lesson> byDay) {
        int features = 0;
        int from = byDay.size();
        while (from > 0 && features < MOST_FEATURES) {
            from--;
            features += size(byDay.get(from).said());
        }
        return byDay.subList(from, byDay.size());
    }

    private static int size(Said said) {
        int[] size = {0};
        Reading.read(said, (part, feature) -> size[0]++);
        return size[0];
    }
}
