package id.tanggap.query.search;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What staff ask, as it was written into the address.
 *
 * @param overdue whether a deadline of the office that leads, or of the triage desk, has passed
 * @param mine whether it waits for the one who asks: for an office what it leads, for the mayor what the mayor tagged, for
 *     Diskominfo and administrators what no office has yet
 * @param open whether somebody still has to work on it
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
        @Parameter(description = "true, false") @Nullable String overdue,
        @Parameter(description = "true, false") @Nullable String mine,
        @Parameter(description = "true, false") @Nullable String open,
        @Nullable String after,
        @Nullable String size) {

    PublicQuestion shared() {
        return new PublicQuestion(q, opd, category, place, status, channel, from, to, after, size);
    }
}
