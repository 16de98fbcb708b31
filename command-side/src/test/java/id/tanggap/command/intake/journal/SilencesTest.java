package id.tanggap.command.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilencesTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final Silences silences = new Silences(HALF_AN_HOUR, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    private final List<String> broken = new ArrayList<>();

    @BeforeEach
    void listen() {
        silences.whenBroken(broken::add);
    }

    private void deliveredAfter(Duration pause, String door) {
        now = now.plus(pause);
        silences.delivered(door);
    }

    @Test
    void theFirstDeliveryEndsNoSilence() {
        deliveredAfter(Duration.ZERO, "meta");

        assertThat(broken).isEmpty();
    }

    @Test
    void whatComesAgainAfterLongerIsToldOnce() {
        deliveredAfter(Duration.ZERO, "meta");
        deliveredAfter(HALF_AN_HOUR, "meta");
        assertThat(broken).as("not yet").isEmpty();

        deliveredAfter(HALF_AN_HOUR.plusMillis(1), "meta");
        deliveredAfter(Duration.ofSeconds(1), "meta");

        assertThat(broken).containsExactly("meta");
    }

    @Test
    void eachDoorIsSilentByItself() {
        deliveredAfter(Duration.ZERO, "meta");
        deliveredAfter(HALF_AN_HOUR, "x");
        deliveredAfter(Duration.ofMinutes(1), "meta");

        assertThat(broken).containsExactly("meta");
    }

    @Test
    void everyListenerIsTold() {
        List<String> another = new ArrayList<>();
        silences.whenBroken(another::add);
        deliveredAfter(Duration.ZERO, "x");
        deliveredAfter(Duration.ofHours(1), "x");

        assertThat(broken).containsExactly("x");
        assertThat(another).containsExactly("x");
    }
}
