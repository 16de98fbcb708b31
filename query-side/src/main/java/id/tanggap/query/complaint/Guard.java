package id.tanggap.query.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a complaint is about, and who among staff therefore must not learn of it.
 *
 * @param accused the offices that it is about
 * @param keptFrom the users of heads who must not learn of it, being the persons that it is about
 * @param reserved true where nobody learns of it but the office that has it
 */
public record Guard(
        List<String> accused,
        List<String> keptFrom,
        @Nullable Boolean reserved) {

    public static final Guard NOBODY = new Guard(List.of(), List.of(), null);

    /** @param accused absent, as {@code keptFrom}, from documents that an earlier version of the program wrote */
    public Guard {
        accused = accused == null ? List.of() : accused;
        keptFrom = keptFrom == null ? List.of() : keptFrom;
    }
}
