package id.tanggap.command.intake.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import id.tanggap.command.TestTables;
import id.tanggap.command.intake.DestroyedDrawer;
import id.tanggap.command.intake.TestVault;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.Drawers;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.journal.Silences;
import id.tanggap.command.intake.reading.Rereading;
import id.tanggap.command.time.TestTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was answered with 200 is never lost, however wrong a clock is when the old is swept out. */
class JournalRetentionTest {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KEPT_PARKED = Duration.ofDays(90);
    private static final Duration WRONG = Duration.ofDays(40);

    private Instant today = Instant.parse("2026-03-02T10:00:00Z");
    private Duration ahead = Duration.ZERO;
    private final InstantSource source = () -> today.plus(ahead);
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    private DataSource tables;
    private TransactionTemplate transaction;
    private JdbcClient sql;
    private Vault vault;
    private Journal journal;
    private Drawers drawers;
    private Parked parked;

    @BeforeEach
    void empty() {
        tables = TestTables.emptied("intake_delivery", "intake_drawer", "person_key", "trusted_time");
        sql = JdbcClient.create(tables);
        vault = TestVault.on(tables);
        transaction = new TransactionTemplate(new JdbcTransactionManager(tables));
        drawers = new Drawers(sql, vault, transaction);
        journal = new Journal(sql, drawers, clock, new Bell(), new Silences(Duration.ofMinutes(30), Clock.systemUTC()));
        parked = new Parked(
                sql,
                new Deliveries(sql),
                new Items(new JdbcTemplate(tables)),
                mock(Rereading.class),
                vault,
                TestVault.identities(tables));
    }

    /** Its sweep on a machine whose database has the right time. */
    private Retention retention() {
        return new Retention(new Deliveries(sql), drawers, parked, KEPT, KEPT_PARKED, TestTime.of(clock, () -> today));
    }

    /** Its sweep on a machine that has only one clock, which has been wrong for ever. */
    private Retention deceived() {
        return new Retention(
                new Deliveries(sql), drawers, parked, KEPT, KEPT_PARKED, TestTime.of(clock, clock::instant));
    }

    @Test
    void aClockAheadForOneSweepLosesNothing() {
        journal.keep("meta", "pagi".getBytes(UTF_8));
        read();
        ahead = WRONG;
        retention().sweep();
        ahead = Duration.ZERO;

        journal.keep("meta", "siang".getBytes(UTF_8));

        assertThat(opened()).containsExactly("pagi", "siang");
    }

    @Test
    void aDayWhoseDrawerWasDestroyedGetsAnother() {
        journal.keep("meta", "pagi".getBytes(UTF_8));
        read();
        ahead = WRONG;
        deceived().sweep();
        ahead = Duration.ZERO;
        assertThatThrownBy(() -> vault.lock("journal:20260302", new byte[] {1})).isInstanceOf(DestroyedDrawer.class);

        journal.keep("meta", "siang".getBytes(UTF_8));
        journal.keep("meta", "sore".getBytes(UTF_8));

        assertThat(opened()).containsExactly("siang", "sore");
        assertThat(sql.sql("select distinct drawer from intake_delivery")
                        .query(String.class)
                        .list())
                .containsExactly("journal:20260302.1");
    }

    @Test
    void whatAnotherNodeReceivesInADrawerThatIsDestroyedMeanwhileIsKeptInAnother() {
        Journal elsewhere = new Journal(
                sql,
                new Drawers(sql, TestVault.on(tables), transaction),
                clock,
                new Bell(),
                new Silences(Duration.ofMinutes(30), Clock.systemUTC()));
        elsewhere.keep("meta", "pagi".getBytes(UTF_8));
        read();
        ahead = WRONG;
        deceived().sweep();
        ahead = Duration.ZERO;

        elsewhere.keep("meta", "siang".getBytes(UTF_8));

        assertThat(opened()).containsExactly("siang");
    }

    @Test
    void aDrawerIsNotDestroyedWhileSomethingIsBeingPutIntoIt() {
        today = today.minus(WRONG);
        journal.keep("meta", "dulu".getBytes(UTF_8));
        read();
        sql.sql("delete from intake_delivery").update();
        Drawers.Locked locked = drawers.lock(today, "terlambat".getBytes(UTF_8));
        CompletableFuture<Boolean> destroyed = transaction.execute(_ -> {
            insert(locked);
            return CompletableFuture.supplyAsync(() -> drawers.destroy(locked.drawer()));
        });

        assertThat(Objects.requireNonNull(destroyed).join()).isFalse();
        assertThat(opened()).containsExactly("terlambat");
    }

    @Test
    void aClockFarBehindWritesWhatCanBeRead() {
        journal.keep("meta", "pagi".getBytes(UTF_8));
        read();
        sql.sql("delete from intake_delivery").update();
        drawers.destroy("journal:20260302");
        today = today.plus(WRONG);
        ahead = WRONG.negated();

        journal.keep("meta", "siang".getBytes(UTF_8));

        assertThat(opened()).containsExactly("siang");
        retention().sweep();
        assertThat(opened()).containsExactly("siang");
    }

    @Test
    void whatIsOldGoesAndItsKeyWithIt() {
        journal.keep("meta", "lama".getBytes(UTF_8));
        journal.keep("meta", "belum dibaca".getBytes(UTF_8));
        sql.sql("update intake_delivery set state = 'read' where id = (select min(id) from intake_delivery)")
                .update();
        today = today.plus(Duration.ofDays(31)).plus(Duration.ofDays(1));
        retention().sweep();
        assertThat(opened()).containsExactly("belum dibaca");

        read();
        retention().sweep();

        assertThat(opened()).isEmpty();
        assertThat(vault.isDestroyed("journal:20260302")).isTrue();
    }

    @Test
    void whatIsParkedWaitsForAnOperatorAndNotForEver() {
        journal.keep("meta", "siapa ini?".getBytes(UTF_8));
        sql.sql("update intake_delivery set state = 'parked', due_at = received_at")
                .update();
        today = today.plus(KEPT_PARKED).minusSeconds(60);
        retention().sweep();
        assertThat(opened()).containsExactly("siapa ini?");
        assertThat(parked.oldest()).isEqualTo("2026-03-02T10:00:00Z");

        today = today.plus(Duration.ofDays(2));
        retention().sweep();

        assertThat(sql.sql("select count(*) from intake_delivery where body is not null or state = 'parked'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(parked.oldest()).isNull();
    }

    private void insert(Drawers.Locked locked) {
        sql.sql("insert into intake_delivery (channel, digest, body, drawer, received_at, state, due_at)"
                        + " values ('meta', '\\x01', ?, ?, now(), 'received', now())")
                .params(locked.bytes(), locked.drawer())
                .update();
    }

    private void read() {
        sql.sql("update intake_delivery set state = 'read'").update();
    }

    private List<String> opened() {
        return sql.sql("select body, drawer from intake_delivery order by id")
                .query((row, _) -> new String(vault.unlock(row.getString(2), row.getBytes(1)), UTF_8))
                .list();
    }
}
