package id.tanggap.command.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.TestTables;
import id.tanggap.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DailyLimitTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final DailyLimit limit = new DailyLimit(JdbcClient.create(TestTables.emptied(Portfolio.TABLES)));

    @Test
    void whoHasAPlaceKeepsItForADay() {
        PersonId first = new PersonId("citizen000000000000000002");
        PersonId second = new PersonId("citizen000000000000000003");
        limit.set(1, "diskominfo", NOW);

        assertThat(limit.takeAPlace(first, NOW)).isEmpty();
        assertThat(limit.takeAPlace(first, NOW.plusSeconds(60))).isEmpty();
        assertThat(limit.takeAPlace(second, NOW.plusSeconds(120)))
                .contains(NOW.plusSeconds(60).plus(Duration.ofDays(1)));
        assertThat(limit.takeAPlace(second, NOW.plusSeconds(60).plus(Duration.ofDays(1))))
                .isEmpty();
    }
}
