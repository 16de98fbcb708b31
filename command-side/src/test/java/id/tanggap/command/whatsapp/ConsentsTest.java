package id.tanggap.command.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.TestTables;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConsentsTest {

    private static final PersonId CITIZEN = new PersonId("citizen000000000000000001");
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final JdbcClient sql = JdbcClient.create(TestTables.emptied(Portfolio.TABLES));

    @Test
    void whoWasNeverAskedHasAgreedToNothing() {
        Consents consents = new Consents(sql, "Bolehkah kami mengabari Anda di sini kapan saja?");

        consents.heard(CITIZEN, "setuju", NOW);

        assertThat(consents.let(CITIZEN)).isFalse();
    }

    @Test
    void whereNobodyIsAskedEverybodyMayBeWrittenTo() {
        assertThat(new Consents(sql, " ").let(CITIZEN)).isTrue();
    }
}
