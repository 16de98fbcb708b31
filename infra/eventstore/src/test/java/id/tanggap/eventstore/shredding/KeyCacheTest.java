package id.tanggap.eventstore.shredding;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.eventstore.shredding.PersonKeys.KeyState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private static final int KEPT = 2_000;

    private final KeyCache cache = new KeyCache(() -> 0, Duration.ofSeconds(30), KEPT);

    /** A replay makes the keys of a batch ready and then opens its texts, batch after batch, for ever new people. */
    @Test
    void what_was_made_ready_last_is_at_hand_however_full_it_is() {
        for (int batch = 0; batch < 20; batch++) {
            List<String> subjects = subjects("batch " + batch, KEPT / 2);
            subjects.forEach(subject -> cache.put(subject, state(), cache.epoch()));

            assertThat(subjects)
                    .allSatisfy(subject -> assertThat(cache.find(subject)).isNotNull());
        }
    }

    @Test
    void no_more_are_kept_than_there_is_room_for() {
        List<String> subjects = subjects("person", 2 * KEPT);
        subjects.forEach(subject -> cache.put(subject, state(), cache.epoch()));

        assertThat(subjects.stream().filter(subject -> cache.find(subject) != null))
                .hasSize(KEPT);
    }

    private static List<String> subjects(String name, int count) {
        return IntStream.range(0, count).mapToObj(number -> name + number).toList();
    }

    private static KeyState state() {
        return new KeyState(Optional.of(SealingKey.random()));
    }
}
