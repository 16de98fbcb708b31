package id.tanggap.access.address;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.audit.Network;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7, 203.0.113.7:4711",
        "203.0.113.7, ::ffff:203.0.113.7",
        "2001:db8::1, 2001:db8:0:0:ffff::9",
        "2001:db8::1, '[2001:db8::2]'",
        "2001:db8::1, '[2001:db8::2]:4711'",
        "2001:DB8::1, 2001:db8::2",
        "unknown, unknown"
    })
    void these_are_one_household(String one, String other) {
        assertThat(Network.of(one)).isEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.8", "2001:db8::1, 2001:db8:0:1::1", "unknown, _hidden"})
    void these_are_two(String one, String other) {
        assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
    }

    @Test
    void a_budget_is_used_up_by_one_network_for_itself_and_says_how_long_to_wait() {
        var budget = new AddressBudget(2, Duration.ofHours(1));

        assertThat(budget.take("2001:db8::1")).isEmpty();
        assertThat(budget.take("2001:db8::2")).isEmpty();
        assertThat(budget.take("2001:db8::3"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(30)));
        assertThat(budget.take("2001:db8:0:1::1")).isEmpty();
    }
}
