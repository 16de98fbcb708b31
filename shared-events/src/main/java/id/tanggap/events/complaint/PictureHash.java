package id.tanggap.events.complaint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names what is kept of a picture, by all of its bytes as they are kept: sealed. It tells whether they are whole to who
 * cannot open them, and says nothing of what the picture shows.
 *
 * @param value SHA-256, 64 lower-case hexadecimal digits
 */
public record PictureHash(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public PictureHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the hash of a picture: " + value);
        }
    }

    public static PictureHash of(byte[] sealed) {
        try {
            return new PictureHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(sealed)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
