package id.tanggap.command.intake.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a platform and we know, and nobody else. All comparisons take the same time whatever was sent, so that a
 * signature cannot be guessed byte by byte.
 */
public final class SharedSecret {

    private static final String PREFIX = "sha256=";
    private static final Pattern HEX = Pattern.compile(PREFIX + "[0-9A-Fa-f]{64}");
    private static final Pattern BASE64 = Pattern.compile(PREFIX + "[A-Za-z0-9+/]{43}=");

    private final byte[] secret;

    /** @throws IllegalArgumentException if it is blank: an empty secret would be known to all */
    public SharedSecret(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A secret is not blank");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it is a signature at all, as Meta writes one: {@code sha256=<64 hex digits>}. */
    public static boolean isHex(@Nullable String header) {
        return header != null && HEX.matcher(header).matches();
    }

    /** Whether it is a signature at all, as X writes one: {@code sha256=<base64 of 32 bytes>}. */
    public static boolean isBase64(@Nullable String header) {
        return header != null && BASE64.matcher(header).matches();
    }

    /** Whether the delivery was signed with it, as Meta signs. */
    public boolean signedInHex(byte[] body, @Nullable String header) {
        return header != null
                && isHex(header)
                && !Challenge.is(body)
                && MessageDigest.isEqual(hmac(body), HexFormat.of().parseHex(header.substring(PREFIX.length())));
    }

    /** Whether the delivery was signed with it, as X signs. */
    public boolean signedInBase64(byte[] body, @Nullable String header) {
        return header != null
                && isBase64(header)
                && !Challenge.is(body)
                && MessageDigest.isEqual(
                        inBase64(body).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    /** Proves to who asks that we know it. */
    public String answer(Challenge challenge) {
        return inBase64(challenge.bytes());
    }

    String inBase64(byte[] message) {
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
