package id.tanggap.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashesTest {

    @Test
    void a_password_is_kept_as_argon2id_with_what_owasp_asks_for() {
        var hashes = new PasswordHashes();
        var hash = hashes.of("kuda nil makan rumput");

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.isOutdated(hash)).isFalse();
        assertThat(hashes.matches("kuda nil makan rumput", hash)).isTrue();
        assertThat(hashes.matches("kuda nil makan rumpuT", hash)).isFalse();
    }

    @Test
    void the_same_keys_on_another_device_are_the_same_password() {
        var hashes = new PasswordHashes();

        assertThat(hashes.matches("cafe\u0301 di pagi hari", hashes.of("caf\u00e9 di pagi hari")))
                .isTrue();
    }

    @Test
    void however_many_sign_in_at_once_only_a_few_take_memory_and_the_rest_is_told_so() throws Exception {
        var slow = new Slow();
        var hashes = new PasswordHashes(slow, 2);
        var refused = new AtomicInteger();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                people.submit(() -> {
                    try {
                        hashes.matches("x", "y");
                    } catch (PasswordHashes.TooManyAtOnce busy) {
                        if (refused.incrementAndGet() == 100) {
                            slow.goOn.countDown();
                        }
                    }
                });
            }
        }

        assertThat(slow.mostAtOnce).hasValueLessThanOrEqualTo(2);
        assertThat(refused).hasValueGreaterThanOrEqualTo(100);
    }

    private static final class Slow implements PasswordEncoder {

        final CountDownLatch goOn = new CountDownLatch(1);
        final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                goOn.await();
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                now.decrementAndGet();
            }
        }
    }
}
