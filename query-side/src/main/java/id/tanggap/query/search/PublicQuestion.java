package id.tanggap.query.search;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What the public asks, as it was written into the address; all of it is optional and none of it is trusted.
 *
 * @param from the first day on which the citizen posted, {@code 2026-11-30}
 * @param to the last such day
 */
public record PublicQuestion(
        @Parameter(description = "Kata-kata; setiap kata mempersempit. Words, at most 16; each one narrows") @Nullable
        String q,

        @Parameter(description = "Kode OPD. Id of the leading office") @Nullable
        String opd,

        @Parameter(description = "Kategori. Category", example = "jalan") @Nullable
        String category,

        @Parameter(
                description = "Kode wilayah beserta isinya. Code of a region, with all that lies in it",
                example = "36.04.05")
        @Nullable
        String place,

        @Parameter(
                description =
                        "unanswered, answered, in-progress, awaiting-citizen, resolved, disputed, closed, merged, withdrawn; bagi petugas, for staff: captured, triage, assigned, in-progress, awaiting-citizen, resolved, closed, refused, merged, withdrawn")
        @Nullable
        String status,

        @Parameter(description = "Kanal. Channel: instagram, whatsapp, web, walk-in, telephone, sp4n-lapor, …")
        @Nullable
        String channel,

        @Parameter(description = "Diunggah mulai tanggal. First day of posting", example = "2026-11-01") @Nullable
        String from,

        @Parameter(description = "Diunggah sampai dengan tanggal. Last day of posting", example = "2026-11-30")
        @Nullable
        String to,

        @Parameter(description = "`next` dari halaman sebelumnya. `next` of the page before") @Nullable
        String after,

        @Parameter(description = "1 - 100, biasanya 20. Items on a page, 20 unless told") @Nullable
        String size) {

    /** Everything, from where a page ended, or from the beginning. */
    public static PublicQuestion everything(@Nullable String after) {
        return new PublicQuestion(null, null, null, null, null, null, null, null, after, null);
    }

    /** The same question from its first page on, which alone tells the facets. */
    public PublicQuestion fromTheBeginning() {
        return new PublicQuestion(q, opd, category, place, status, channel, from, to, null, "1");
    }

    /** The same question, so many items on a page. */
    public PublicQuestion onPagesOf(int most) {
        return new PublicQuestion(q, opd, category, place, status, channel, from, to, after, String.valueOf(most));
    }
}
