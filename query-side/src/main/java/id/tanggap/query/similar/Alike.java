package id.tanggap.query.similar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that may tell of the same trouble.
 *
 * @param subject how its text begins
 * @param state as in the list that it stands in: at the desk {@code triage}, in public {@code unanswered} …
 * @param distance what both lie in; null where that is not known of both
 * @param days that lie between them; negative for one that came later
 * @param words of it that mean what the other says as well, those that say the most first
 * @param supporters beside its citizen
 * @param score 0 to 1
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Alike(
        String id,
        String trackingCode,
        String subject,
        String state,
        @Nullable Distance distance,
        long days,
        List<String> words,
        int supporters,
        double score) {

    /** A complaint's place is a region, so it is told by the smallest region that holds both. */
    public enum Distance {
        VILLAGE,
        KECAMATAN,
        REGENCY,
        FARTHER
    }
}
