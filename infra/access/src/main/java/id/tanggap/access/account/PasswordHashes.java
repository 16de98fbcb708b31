package id.tanggap.access.account;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as they are stored: Argon2id with what OWASP asks for, and bcrypt for those of before. A hash takes 19 MiB and
 * a core, so only a few are made at the same time, and a few more wait.
 */
final class PasswordHashes {

    private static final String ARGON2ID = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PasswordEncoder encoder;
    private final Semaphore room;
    private final String nobodys;

    PasswordHashes() {
        this(
                new DelegatingPasswordEncoder(
                        ARGON2ID,
                        Map.of(
                                ARGON2ID,
                                new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES),
                                "bcrypt",
                                new BCryptPasswordEncoder())),
                Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_AT_ONCE));
    }

    PasswordHashes(PasswordEncoder encoder, int atOnce) {
        this.encoder = encoder;
        this.room = new Semaphore(atOnce, true);
        this.nobodys = of(Secret.password());
    }

    /** More people sign in than the machine can bear: nothing was looked at, and the same again may succeed. */
    static final class TooManyAtOnce extends Problem {
        TooManyAtOnce() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    new Bilingual(
                            "Terlalu banyak orang masuk pada saat yang sama. Coba lagi beberapa detik lagi.",
                            "Too many people sign in at the same time. Try again in a few seconds."));
        }
    }

    /** @throws TooManyAtOnce if too many are at it */
    String of(String password) {
        return alone(() -> encoder.encode(normal(password)));
    }

    /** @throws TooManyAtOnce if too many are at it */
    boolean matches(String password, String hash) {
        return alone(() -> encoder.matches(normal(password), hash));
    }

    /** Takes as long as if there were a password to compare with: nobody learns names by the clock. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** The same keys on another device may send other code points; as NFKC they are the same password. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T alone(Supplier<T> work) {
        try {
            if (room.getQueueLength() >= MOST_WAITING || !room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAtOnce();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
