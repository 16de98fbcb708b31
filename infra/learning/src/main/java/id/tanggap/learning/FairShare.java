package id.tanggap.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nobody teaches by repeating: one lesson of each person a day, and one of each text, small changes of it included. */
final class FairShare {

    private static final int DIFFERENT_BITS = 6;

    private FairShare() {}

    /** Of what is the same the first counts. */
    static List<Lesson> of(List<Lesson> lessons) {
        Set<PersonOfADay> heard = new HashSet<>();
        Map<LocalDate, List<Long>> texts = new HashMap<>();
        List<Lesson> fair = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<Long> ofTheDay = texts.computeIfAbsent(lesson.day(), day -> new ArrayList<>());
            long print = print(lesson.said());
            boolean repeated = ofTheDay.stream().anyMatch(other -> Long.bitCount(other ^ print) <= DIFFERENT_BITS);
            boolean again = lesson.person() != null && !heard.add(new PersonOfADay(lesson.person(), lesson.day()));
            if (!repeated && !again) {
                ofTheDay.add(print);
                fair.add(lesson);
            }
        }
        return fair;
    }

    private record PersonOfADay(String person, LocalDate day) {}

    /** Charikar's: texts that share most of their letters differ in few bits. */
    private static long print(Said said) {
        int[] sums = new int[Long.SIZE];
        Reading.read(said, (part, feature) -> {
            long mixed = feature * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
            for (int bit = 0; bit < Long.SIZE; bit++) {
                sums[bit] += (mixed >>> bit & 1) == 0 ? -1 : 1;
            }
        });
        long print = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            print |= sums[bit] > 0 ? 1L << bit : 0;
        }
        return print;
    }
}
