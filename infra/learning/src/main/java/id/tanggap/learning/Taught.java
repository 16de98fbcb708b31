package id.tanggap.learning;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Lessons as numbers.
 *
 * @param lessons without their words
 * @param vectors of each lesson
 * @param answers the number of each lesson's office, by its place in {@code offices}
 */
record Taught(List<Lesson> lessons, Vocabulary vocabulary, List<Vector> vectors, int[] answers, List<String> offices) {

    /** So many weights may the model have: one of each office for each feature, two bytes each. */
    private static final int MOST_WEIGHTS = 24_000_000;

    private static final int MOST_FEATURES = 120_000;

    static Taught of(List<Lesson> lessons) {
        int offices = (int) lessons.stream().map(Lesson::office).distinct().count();
        Vocabulary vocabulary = Vocabulary.of(lessons, Math.min(MOST_FEATURES, MOST_WEIGHTS / Math.max(1, offices)));
        return of(
                lessons.stream().map(Lesson::withoutWords).toList(),
                vocabulary,
                lessons.stream().map(lesson -> vocabulary.read(lesson.said())).toList());
    }

    static Taught of(List<Lesson> lessons, Vocabulary vocabulary, List<Vector> vectors) {
        List<String> offices =
                List.copyOf(new TreeSet<>(lessons.stream().map(Lesson::office).toList()));
        int[] answers = lessons.stream()
                .mapToInt(lesson -> Collections.binarySearch(offices, lesson.office()))
                .toArray();
        return new Taught(lessons, vocabulary, vectors, answers, offices);
    }
}
