package id.tanggap.events.complaint;

import id.tanggap.events.text.Signs;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, of platform and post id or of other texts, read as Crockford base32 without its ambiguous letters. */
record PostDigest(BigInteger bits) {

    private static final String ALPHABET = Signs.CROCKFORD;

    static PostDigest of(Channel channel, String postId) {
        if (postId.isBlank()) {
            throw new IllegalArgumentException("A post has an id");
        }
        return ofText(channel.value() + "\n" + postId);
    }

    /** Each part with its length, so that no two lists of parts are one text. */
    static PostDigest ofParts(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part.length()).append(':').append(part);
        }
        return ofText(text.toString());
    }

    private static PostDigest ofText(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new PostDigest(new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    String characters(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append(ALPHABET.charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        return text.toString();
    }
}
