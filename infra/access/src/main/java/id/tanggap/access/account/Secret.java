package id.tanggap.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random secrets, and the hash under which a token is stored. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "23456789abcdefghijkmnpqrstuvwxyz";

    private Secret() {}

    /** 256 random bits, safe in a header and in a cookie. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 100 random bits that can be read out over the telephone: no 0, 1, l or o. */
    static String password() {
        return IntStream.range(0, 4)
                .mapToObj(_ -> RANDOM.ints(5, 0, READABLE.length())
                        .mapToObj(READABLE::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** SHA-256. A token has 256 random bits, so there is nothing that salt or a slow hash would add. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
