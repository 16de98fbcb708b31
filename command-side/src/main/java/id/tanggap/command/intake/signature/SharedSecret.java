package id.tanggap.command.intake.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a platform and we know, and nobody else. All comparisons take the same time whatever was sent, so that a
 * signature cannot be guessed byte by byte.
 */
public final class SharedSecret {

    private static final String PREFIX = "sha256=";

    private final byte[] secret;

    /** @throws IllegalArgumentException if it is blank: an empty secret would be known to all */
    public SharedSecret(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A secret is not blank");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code sha256=<64 hex digits>}, as Meta signs. */
    public boolean signedInHex(byte[] body, @Nullable String header) {
        if (header == null || !header.startsWith(PREFIX)) {
            return false;
        }
        try {
            return MessageDigest.isEqual(
                    hmac(body),
                    HexFormat.of().parseHex(header.substring(PREFIX.length()).toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    /** {@code sha256=<base64>}, as X signs. */
    public boolean signedInBase64(byte[] body, @Nullable String header) {
        return header != null
                && MessageDigest.isEqual(
                        inBase64(body).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    public String inBase64(byte[] message) {
        return PREFIX + Base64.getEncoder().encodeToString(hmac(message));
    }

    /** Whether somebody knows the secret itself. */
    public boolean is(@Nullable String given) {
        return given != null && MessageDigest.isEqual(hmac(secret), hmac(given.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
