package id.tanggap.command.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BellTest {

    private static final Duration VERY_LONG = Duration.ofHours(1);

    private final Bell bell = new Bell();

    @Test
    void aRingBeforeOneWaitsIsNotMissed() throws Exception {
        long heard = bell.heard();
        bell.ring();

        bell.await(heard, VERY_LONG);

        assertThat(bell.heard()).isEqualTo(heard + 1);
    }

    @Test
    void itRingsByItselfAfterAPause() throws Exception {
        long heard = bell.heard();
        bell.ringAfter(VERY_LONG);
        bell.ringAfter(Duration.ofMillis(1));

        bell.await(heard, VERY_LONG);

        assertThat(bell.heard()).isEqualTo(heard + 1);
    }

    @Test
    void whoWaitsIsWoken() throws Exception {
        long heard = bell.heard();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                bell.await(heard, VERY_LONG);
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
        });
        bell.ring();

        assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
    }
}
