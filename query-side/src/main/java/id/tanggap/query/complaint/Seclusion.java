package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why not all of a complaint is read by everybody.
 *
 * @param privateOn the channel by which it came that is kept from the public because nobody said otherwise, until its
 *     citizen agrees or staff release it; null when it is public by that
 * @param entrusted true where its citizen wants it confidential, null elsewhere
 * @param unseen true where it names a person and nobody has looked at it
 * @param withheld why staff hold it back from the public, null when they do not
 * @param removed how its post was taken away on its platform ({@code deleted}, {@code hidden}), null while it is there
 * @param erasedAt when the texts went, because the citizen was erased
 * @param guard from whom among staff it is kept
 */
public record Seclusion(
        @Nullable String privateOn,
        @Nullable Boolean entrusted,
        @Nullable Boolean unseen,
        @Nullable String withheld,
        @Nullable String removed,
        @Nullable Instant erasedAt,
        @JsonUnwrapped Guard guard) {

    public static final Seclusion NONE = new Seclusion(null, null, null, null, null, null, Guard.NOBODY);
}
