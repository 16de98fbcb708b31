package id.tanggap.demo.instagram;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * What the platform and Tanggap's app know of each other, made when it opens for the first time.
 *
 * @param appSecret signs what the app is told
 * @param verifyToken by which the app knows that it is this platform which asks where to deliver
 * @param accessToken lets the app speak for the accounts that connected it
 * @param openedAt before which nothing can stand there
 */
record Keys(String appSecret, String verifyToken, String accessToken, Instant openedAt) {

    private static final String FILE = "keys.json";
    private static final int BYTES = 24;

    static Keys on(Shelf shelf, Clock clock) {
        return shelf.read(FILE, Keys.class).orElseGet(() -> {
            Keys fresh = new Keys(drawn(), drawn(), drawn(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            shelf.write(FILE, fresh);
            return fresh;
        });
    }

    private static String drawn() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A log must not know. */
    @Override
    public String toString() {
        return "Keys[openedAt=" + openedAt + "]";
    }
}
