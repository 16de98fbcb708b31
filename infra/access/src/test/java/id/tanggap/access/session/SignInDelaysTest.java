package id.tanggap.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.MovableClock;
import id.tanggap.access.account.UserName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInDelaysTest {

    private static final UserName HEAD = new UserName("kepala-dinas-a");

    private final MovableClock clock = new MovableClock();
    private final SignInDelays delays = new SignInDelays(clock.ticker());

    @Test
    void each_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        List<Long> waits = new ArrayList<>();
        for (int failures = 0; failures < 16; failures++) {
            Duration left = fail("203.0.113.1");
            while (left.isPositive()) {
                waits.add(left.toSeconds());
                clock.pass(left);
                left = fail("203.0.113.1");
            }
        }

        assertThat(waits).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
    }

    @Test
    void many_at_the_same_moment_gain_nothing() {
        int looked = 0;
        for (int i = 0; i < 100; i++) {
            looked += fail("203.0.113.1").isZero() ? 1 : 0;
        }

        assertThat(looked).isEqualTo(5);
    }

    @Test
    void what_has_to_wait_does_not_count() {
        for (int i = 0; i < 500; i++) {
            fail("203.0.113.1");
        }

        assertThat(fail("203.0.113.1")).isEqualTo(Duration.ofSeconds(2));
        assertThat(delays.stranger(Optional.of(new UserName("somebody-else")), "203.0.113.1")
                        .mustWait())
                .as("a colleague in the same office")
                .isFalse();
    }

    @Test
    void an_hour_without_failures_is_forgiven() {
        for (int i = 0; i < 5; i++) {
            fail("203.0.113.1");
        }
        clock.pass(Duration.ofMinutes(61));

        for (int i = 0; i < 5; i++) {
            assertThat(fail("203.0.113.1")).isZero();
        }
    }

    @Test
    void many_networks_together_are_slowed_down_and_those_who_work_here_are_not() {
        delays.stranger(Optional.of(new UserName("colleague")), "192.0.2.1").succeeded();
        int looked = 0;
        for (int network = 0; network < 1_000; network++) {
            looked += fail("2001:db8:0:" + Integer.toHexString(network) + "::1").isZero() ? 1 : 0;
        }
        assertThat(looked).isEqualTo(100);
        assertThat(fail("198.51.100.7")).isPositive();

        assertThat(fail("192.0.2.1")).as("a network that a colleague came from").isZero();
        assertThat(delays.known(HEAD, "kept", "198.51.100.7").mustWait())
                .as("a browser of the owner's")
                .isFalse();
        clock.pass(Duration.ofSeconds(10));
        assertThat(fail("198.51.100.7")).as("and anybody, once in ten seconds").isZero();
    }

    @Test
    void one_network_that_tries_many_names_is_slowed_down() {
        int looked = 0;
        for (int name = 0; name < 100; name++) {
            looked += delays.stranger(Optional.of(new UserName("user" + name)), "203.0.113.1")
                            .mustWait()
                    ? 0
                    : 1;
        }
        assertThat(looked).isEqualTo(30);
        assertThat(delays.stranger(Optional.empty(), "203.0.113.1").mustWait())
                .as("what is no name counts as well")
                .isTrue();
        clock.pass(Duration.ofSeconds(10));
        assertThat(delays.stranger(Optional.empty(), "203.0.113.1").mustWait()).isFalse();
    }

    @Test
    void a_stolen_browser_is_slowed_down_as_well() {
        for (int i = 0; i < 10; i++) {
            assertThat(delays.known(HEAD, "kept", "203.0.113.1").mustWait()).isFalse();
        }

        assertThat(delays.known(HEAD, "kept", "203.0.113.99").mustWait()).isTrue();
        assertThat(delays.known(HEAD, "another", "203.0.113.1").mustWait()).isFalse();
    }

    @Test
    void nobody_waits_longer_or_less_because_the_clock_was_wrong_for_a_minute() {
        clock.set(Duration.ofDays(1));
        for (int i = 0; i < 5; i++) {
            fail("203.0.113.1");
        }
        clock.set(Duration.ofDays(-1));
        assertThat(fail("203.0.113.1")).isEqualTo(Duration.ofSeconds(2));
        clock.set(Duration.ofDays(40));
        assertThat(fail("203.0.113.1")).isEqualTo(Duration.ofSeconds(2));

        clock.pass(Duration.ofSeconds(2));
        assertThat(fail("203.0.113.1")).isZero();
    }

    @Test
    void who_succeeds_begins_anew() {
        for (int i = 0; i < 4; i++) {
            fail("203.0.113.1");
        }
        delays.stranger(Optional.of(HEAD), "203.0.113.1").succeeded();

        for (int i = 0; i < 5; i++) {
            assertThat(fail("203.0.113.1")).isZero();
        }
    }

    private Duration fail(String address) {
        return delays.stranger(Optional.of(HEAD), address).left();
    }
}
