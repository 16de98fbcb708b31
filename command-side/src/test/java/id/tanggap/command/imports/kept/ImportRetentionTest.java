package id.tanggap.command.imports.kept;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.TestTables;
import id.tanggap.command.intake.TestVault;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.time.TestTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ImportRetentionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final DataSource tables = TestTables.emptied("history_import", "history_remark", "person_key");
    private final JdbcClient sql = JdbcClient.create(tables);
    private final Vault vault = TestVault.on(tables);

    @Test
    void theNameOfAFileGoesAfterItsTimeThoughNoRowWasLeftOut() {
        imported("long ago", NOW.minus(Duration.ofDays(31)));
        imported("lately", NOW.minus(Duration.ofDays(29)));

        retention().sweep();
        retention().sweep();

        assertThat(sql.sql("select id from history_import where file is not null")
                        .query(String.class)
                        .list())
                .containsExactly("lately");
        assertThat(sql.sql("select count(*) from history_import")
                        .query(Long.class)
                        .single())
                .as("what came of it stays")
                .isEqualTo(2);
    }

    private ImportRetention retention() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new ImportRetention(
                new Imports(new JdbcTemplate(tables), vault, clock, Duration.ofSeconds(20)),
                new TransactionTemplate(new JdbcTransactionManager(tables)),
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("tanggap.imports", ImportProperties.class),
                TestTime.of(clock, () -> NOW));
    }

    private void imported(String id, Instant finished) {
        sql.sql("insert into history_import (id, state, staff, received_at, finished_at, file)"
                        + " values (?, 'done', 'diskominfo', ?, ?, 's1.aduan-siti')")
                .params(id, Timestamp.from(finished), Timestamp.from(finished))
                .update();
    }
}
