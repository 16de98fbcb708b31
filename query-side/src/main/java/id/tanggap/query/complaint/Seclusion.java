package id.tanggap.query.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why not all of a complaint is read by everybody.
 *
 * @param privateOn the channel by which it came that is kept from the public because nobody said otherwise, until its
 *     citizen agrees or staff release it; null when it is public by that
 * @param entrusted true where its citizen wants it confidential, null elsewhere
 * @param withheld why staff hold it back from the public, null when they do not
 * @param removed how its post was taken away on its platform ({@code deleted}, {@code hidden}), null while it is there
 * @param erasedAt when the texts went, because the citizen was erased
 */
public record Seclusion(
        @Nullable String privateOn,
        @Nullable Boolean entrusted,
        @Nullable String withheld,
        @Nullable String removed,
        @Nullable Instant erasedAt) {

    public static final Seclusion NONE = new Seclusion(null, null, null, null, null);
}
