package id.tanggap.command.intake.signature;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a platform asks us to answer, to see that it is us. X has it signed with the secret that signs its deliveries; so
 * whatever may be signed as a challenge is never taken for a delivery, and whatever may be a delivery is never signed. The
 * two are told apart by their form alone: a challenge is one short word, and no object of JSON is that.
 */
public record Challenge(String word) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/_=-]{1,256}");

    /** @throws IllegalArgumentException if it is no challenge */
    public Challenge {
        if (!FORM.matcher(word).matches()) {
            throw new IllegalArgumentException("Not a challenge");
        }
    }

    /** The challenge that was asked; empty for all that is none. */
    public static Optional<Challenge> of(@Nullable String asked) {
        return asked != null && FORM.matcher(asked).matches() ? Optional.of(new Challenge(asked)) : Optional.empty();
    }

    /** Whether these are the bytes that are signed for some challenge. */
    static boolean is(byte[] bytes) {
        return FORM.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).matches();
    }

    byte[] bytes() {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
