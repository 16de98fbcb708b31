package id.tanggap.learning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One complaint and who answered it in the end, as staff confirmed it.
 *
 * @param id by which it is shown as an example
 * @param day on which it was said
 * @param person who said it; null if nobody knows, and then it counts as somebody's own
 */
public record Lesson(String id, LocalDate day, @Nullable String person, Said said, String office) {

    /** What is left of it once it was learned. */
    Lesson withoutWords() {
        return new Lesson(id, day, null, said.withoutWords(), office);
    }
}
