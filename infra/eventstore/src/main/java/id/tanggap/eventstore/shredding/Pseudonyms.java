package id.tanggap.eventstore.shredding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under a secret, cut to 160 bits, in base32. */
final class Pseudonyms {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 32;

    private final SecretKeySpec secret;

    Pseudonyms(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    String of(String purpose, String value) {
        if (purpose.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A purpose has no NUL in it");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return base32(mac.doFinal((purpose + '\0' + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do HMAC-SHA-256", e);
        }
    }

    private static String base32(byte[] hash) {
        StringBuilder text = new StringBuilder(CHARACTERS);
        for (int bit = 0; text.length() < CHARACTERS; bit += 5) {
            int pair = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
            text.append(ALPHABET.charAt(pair >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }
}
