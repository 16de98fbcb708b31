package id.tanggap.query.search;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What staff ask, as it was written into the address.
 *
 * @param overdue whether something is late: for an office what it owes itself, for all others whatever is due on the
 *     complaint
 * @param mine whether it waits for the one who asks: for an office what it leads, for the mayor what the mayor tagged, for
 *     Diskominfo and administrators what no office has yet
 * @param open whether somebody still has to work on it
 * @param sort {@code due}: what is overdue longest first, then what is due next, last what nothing is due on, and of equals
 *     the newest; {@code newest}, or nothing: what fits the words best, then the newest
 */
public record DeskQuestion(
        @Nullable String q,
        @Nullable String opd,
        @Nullable String category,
        @Nullable String place,
        @Nullable String status,
        @Nullable String channel,
        @Nullable String from,
        @Nullable String to,

        @Parameter(
                description =
                        "true, false: ada yang lewat batas waktu, bagi OPD kewajibannya sendiri. Whether something is late: for an office what it owes itself")
        @Nullable
        String overdue,

        @Parameter(description = "true, false") @Nullable String mine,
        @Parameter(description = "true, false") @Nullable String open,

        @Parameter(
                description =
                        "due: yang paling lama lewat batas waktu lebih dahulu; newest (biasanya): yang paling cocok, lalu yang terbaru. due: longest overdue first, then next to come; newest, unless told: best match, then newest")
        @Nullable
        String sort,

        @Nullable String after,
        @Nullable String size) {

    /** What the public may ask as well. */
    public PublicQuestion shared() {
        return new PublicQuestion(q, opd, category, place, status, channel, from, to, after, size);
    }
}
