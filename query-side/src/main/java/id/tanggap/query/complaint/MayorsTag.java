package id.tanggap.query.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leader named an OPD.
 *
 * @param role {@code lead} or {@code supporting}
 * @param note what the leader wrote to it
 * @param by for staff: the leader's id, or the account that speaks for the leader here
 * @param message the id of the message that said so, where one did
 */
public record MayorsTag(
        String opd,
        String role,
        @Nullable String note,
        Instant at,
        @Nullable String by,
        String message) {

    /** Which account spoke is nobody's business but the staff's. */
    MayorsTag forEverybody(Grain grain) {
        return new MayorsTag(opd, role, note, grain.day(at), null, message);
    }

    Said said() {
        return new Said(at, opd, note);
    }
}
