package id.tanggap.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param staff who sent the file
 * @param rows how many the file has; null until they are counted
 * @param accepted rows that became complaints, or that went on with one
 * @param duplicates rows that were there before, or stand twice in the file
 * @param rejected rows that were left out
 * @param rejectedKept so many of them are kept, to be had from {@code /api/imports/{id}/rejected.csv}
 * @param open accepted rows without an end, to be had from {@code /api/imports/{id}/open.csv}
 * @param done whether nothing more will happen
 * @param error why nothing, or nothing more, was taken over, in the caller's language
 */
public record ImportProgress(
        String id,
        @Nullable String file,
        String staff,
        @Nullable Long rows,
        long accepted,
        long duplicates,
        long rejected,
        long rejectedKept,
        long open,
        boolean done,
        Instant received,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Nullable String error) {

    /** The share of rows that are behind us, from 0 to 1. */
    public double share() {
        if (done) {
            return 1;
        }
        return rows == null || rows == 0 ? 0 : (double) (accepted + duplicates + rejected) / rows;
    }
}
