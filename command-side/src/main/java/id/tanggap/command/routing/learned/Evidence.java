package id.tanggap.command.routing.learned;

import id.tanggap.access.problem.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an office.
 *
 * @param count of {@code of} similar complaints that the office resolved; both null where no past complaint speaks for it
 * @param examples ids of complaints
 */
record Evidence(
        Kind kind,
        Bilingual text,
        @Nullable Integer count,
        @Nullable Integer of,
        List<String> examples) {

    enum Kind {
        /** An account of the office was named. */
        TAG,
        /** The government's own rule: it answers for this category at this place. */
        RULE,
        /** It resolved similar ones. */
        LEARNED,
        /** Its name or what it answers for is in the words. */
        REGISTER
    }

    static Evidence of(Kind kind, String indonesian, String english) {
        return new Evidence(kind, new Bilingual(indonesian, english), null, null, List.of());
    }
}
