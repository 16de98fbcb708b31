package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.events.complaint.PictureHash;
import id.tanggap.eventstore.backup.BackupProblem;
import id.tanggap.eventstore.backup.Manifest;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.StoredSecrets;
import id.tanggap.local.DataFolder;
import id.tanggap.local.LocalPostgres;
import id.tanggap.local.PostgresConnection;
import id.tanggap.local.StartRefused;
import id.tanggap.local.testing.TestPostgres;
import id.tanggap.schema.Migrations;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** The real tables on a real PostgreSQL of an installation's own; what the application does with them is tried elsewhere. */
class BackupAndRestoreIT {
    private static final Path PLACE = Path.of("target", "backups");
    private static final Path DATA = PLACE.resolve("data");
    private static final Path WITH_SECRETS = PLACE.resolve("with-secrets.zip");
    private static final Path WITHOUT = PLACE.resolve("without.zip");

    private static final BackupAndRestore WORK = new BackupAndRestore(Clock.systemUTC(), line -> {});
    private static final byte[] SEALED = {1, 2, 3};
    private static final PictureHash PHOTO = PictureHash.of(SEALED);
    private static String sealed = "";
    private static Manifest whileRunning;
    private static Manifest stopped;

    @BeforeAll
    static void anInstallationIsBackedUpWhileItRunsAndWhenItIsStopped() throws Exception {
        FileSystemUtils.deleteRecursively(PLACE);
        Files.createDirectories(PLACE);
        try (DataFolder folder = DataFolder.open(DATA);
                LocalPostgres postgres = LocalPostgres.start(folder);
                HikariDataSource database = pool(postgres.connection())) {
            fill(database, folder.masterKeyFile());
            keepPhoto();
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> writePairs(database, enough));
            whileRunning = WORK.backup(DATA, WITH_SECRETS, true);
            enough.set(true);
            writer.join();
        }
        stopped = WORK.backup(DATA, WITHOUT, false);
    }

    @AfterAll
    static void clear() throws IOException {
        FileSystemUtils.deleteRecursively(PLACE);
    }

    private static HikariDataSource pool(PostgresConnection to) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(to.jdbcUrl());
        pool.setUsername(to.user());
        pool.setPassword(to.password());
        return pool;
    }

    private static void keepPhoto() throws IOException {
        Path place = DATA.resolve("photos").resolve(PHOTO.value().substring(0, 2));
        Files.createDirectories(place);
        Files.write(place.resolve(PHOTO.value()), SEALED);
        Files.write(Files.createDirectories(DATA.resolve("photos/.drafts")).resolve("half"), SEALED);
    }

    private static DataSource dataSource(PostgresConnection to) {
        return new DriverManagerDataSource(to.jdbcUrl(), to.user(), to.password());
    }

    private static void fill(DataSource database, Path masterKey) {
        Migrations migrations = Migrations.onTheClasspath();
        migrations.histories().forEach(history -> migrations.migrate(database, history, "latest"));
        JdbcClient sql = JdbcClient.create(database);
        sealed = StoredSecrets.open(database, MasterKey.read(masterKey), Clock.systemUTC())
                .seal("warga", "Siti Contoh");
        for (int i = 0; i < 200; i++) {
            sql.sql("""
                            insert into event (tx, aggregate_type, aggregate_id, sequence, event_id, event_time, name, payload, metadata)
                            values (pg_current_xact_id()::text::bigint, 'Complaint', 'c', ?, gen_random_uuid()::text, now(), 'x',
                                    ?, '{}')""")
                    .params(i, "{\"text\": \"tab\t, backslash \\\\ and line\nfeed " + i + "\"}")
                    .update();
        }
        sql.sql("""
                        insert into intake_delivery (channel, digest, body, received_at, state, due_at)
                        values ('instagram', '\\x00ff0a5c', '\\x0a0d5c2e', now(), 'read', now())""").update();
        sql.sql("""
                        insert into intake_item (delivery, ordinal, state, due_at, changed_at)
                        values (1, 0, 'parked', now(), now())""").update();
        sql.sql("""
                        insert into access_account (user_name, role, display_name, password_hash, opened_at)
                        values ('admin', 'ADMIN', 'Admin', 'x', now())""").update();
        sql.sql("""
                        insert into access_token (user_name, name, token_hash, created_at)
                        values ('admin', 'Dasbor', '\\x01', now())""").update();
        sql.sql("insert into access_session (token_hash, user_name, used_at) values ('\\x02', 'admin', now())")
                .update();
        sql.sql("""
                        insert into history_import (id, state, file, staff, received_at, finished_at)
                        values ('arsip-1', 'done', 's1.sealed', 'diskominfo', '2026-03-01T02:00:00Z', now())""").update();
        sql.sql(
                        "insert into projection_generation (projection, generation, state, started_at) values ('opd', 7, 'live', now())")
                .update();
        sql.sql(
                        "insert into token_entry (processor_name, segment, token) values ('opd-7', 0, '\\x01'), ('opd-7-outdated', 0, '\\x01'), ('routing', 0, '\\x02')")
                .update();
    }

    /** Two rows in one transaction, in tables that are read one after the other. */
    private static void writePairs(DataSource database, AtomicBoolean enough) {
        JdbcClient sql = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        for (int i = 0; !enough.get(); i++) {
            int pair = i;
            transaction.executeWithoutResult(status -> {
                sql.sql("insert into intake_post values (?, 'c', 'captured', now())")
                        .param("post" + pair)
                        .update();
                sql.sql("insert into person_trace values ('p', 'pair', ?)")
                        .param("post" + pair)
                        .update();
            });
        }
    }

    private static List<String> toBeDoneAgain(DataSource database) throws SQLException {
        List<String> said = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            new AfterRestore(connection, null, Set.of(), said::add).tellWhatPeopleMustDoAgain(Instant.EPOCH);
        }
        return said;
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUpAndCanBeReadAndGoesOn() throws Exception {
        Path restored = PLACE.resolve("restored");
        Manifest manifest = WORK.restore(WITH_SECRETS, restored, null);

        assertThat(manifest.digest()).isEqualTo(whileRunning.digest());
        assertThat(manifest.files()).isEqualTo(new Manifest.Files(1, SEALED.length));
        assertThat(restored.resolve("photos/" + PHOTO.value().substring(0, 2) + "/" + PHOTO.value()))
                .hasBinaryContent(SEALED);
        assertThat(restored.resolve("photos/.drafts")).doesNotExist();
        try (DataFolder folder = DataFolder.open(restored);
                LocalPostgres postgres = LocalPostgres.start(folder)) {
            DataSource database = dataSource(postgres.connection());
            JdbcClient sql = JdbcClient.create(database);
            assertThat(StoredSecrets.open(database, MasterKey.read(folder.masterKeyFile()), Clock.systemUTC())
                            .open("warga", sealed))
                    .contains("Siti Contoh");
            assertThat(strings(sql, "select payload from event where sequence = 17"))
                    .containsExactly("{\"text\": \"tab\t, backslash \\\\ and line\nfeed 17\"}");
            assertThat(strings(sql, "select processor_name from token_entry")).containsExactly("routing");
            assertThat(strings(sql, "select projection from projection_generation"))
                    .isEmpty();
            assertThat(strings(sql, "select user_name from access_session")).isEmpty();
            assertThat(strings(sql, "select user_name from access_account")).containsExactly("admin");
            assertThat(strings(sql, "select name from access_token")).containsExactly("Dasbor");
            assertThat(toBeDoneAgain(database))
                    .contains("  arsip-1 (diskominfo, 2026-03-01T02:00:00Z)")
                    .noneMatch(line -> line.contains("s1."));
            assertThat(strings(sql, """
                            select post from intake_post full join person_trace on post = reference
                             where post is null or reference is null""")).as("half of a transaction").isEmpty();
            sql.sql("""
                            insert into intake_delivery (channel, digest, received_at, state, due_at)
                            values ('x', '\\x01', now(), 'read', now())""").update();
            assertThat(strings(sql, "select max(id)::text from intake_delivery"))
                    .as("numbers go on")
                    .containsExactly("2");
        }
    }

    @Test
    void aBackupOfWhatWasRestoredHasTheSameDigest() throws Exception {
        Path restored = PLACE.resolve("again");
        WORK.restore(WITHOUT, restored, DATA.resolve("secrets/master.key"));

        Manifest again = WORK.backup(restored, PLACE.resolve("again.zip"), false);

        assertThat(again.digest()).isEqualTo(stopped.digest());
        assertThat(again.rowsOf("event")).isEqualTo(200);
    }

    @Test
    void withoutTheRightMasterKeyNothingIsRestored() throws Exception {
        Path target = PLACE.resolve("keyless");
        assertThatThrownBy(() -> WORK.restore(WITHOUT, target, null))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("--master-key");
        assertThat(target).doesNotExist();

        Path wrong = PLACE.resolve("wrong.key");
        MasterKey.create(wrong);
        assertThatThrownBy(() -> WORK.restore(WITHOUT, target, wrong))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("not the one of that backup");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aFileThatIsCutOffOrChangedOrNewerIsRefusedAndNothingIsTouched() throws Exception {
        Path target = PLACE.resolve("untouched");
        Path cutOff = Files.copy(WITH_SECRETS, PLACE.resolve("cut-off.zip"));
        try (RandomAccessFile file = new RandomAccessFile(cutOff.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertRefused(cutOff, target, "cut off or damaged");

        Path changed = Files.copy(WITH_SECRETS, PLACE.resolve("changed.zip"));
        inside(changed, "tables/access_account", text -> text.replace("Admin", "Udmin"));
        assertRefused(changed, target, "damaged (access_account)");

        Path otherPhoto = Files.copy(WITH_SECRETS, PLACE.resolve("other-photo.zip"));
        inside(otherPhoto, "files/" + PHOTO.value(), text -> text + "more");
        assertRefused(otherPhoto, target, "damaged (" + PHOTO.value() + ")");

        Path newer = Files.copy(WITH_SECRETS, PLACE.resolve("newer.zip"));
        inside(newer, "manifest.json", text -> text.replace("\"flyway_intake\" : \"", "\"flyway_intake\" : \"9"));
        assertRefused(newer, target, "made by a newer Tanggap");
        assertThat(target).doesNotExist();
    }

    private static void assertRefused(Path file, Path target, String why) {
        assertThatThrownBy(() -> WORK.restore(file, target, null))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining(why);
    }

    private static void inside(Path zip, String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            Path path = files.getPath(entry);
            String before = Files.readString(path);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(path, after);
        }
    }

    @Test
    void onlyAnEmptyFolderIsFilled() throws Exception {
        Path used = Files.createDirectories(PLACE.resolve("used"));
        Path mine = Files.writeString(used.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> WORK.restore(WITH_SECRETS, used, null)).isInstanceOf(StartRefused.NotEmpty.class);

        assertThat(mine).hasContent("mine");
        try (Stream<Path> content = Files.list(used)) {
            assertThat(content).containsExactly(mine);
        }
        assertThatThrownBy(() -> WORK.backup(used, PLACE.resolve("nothing.zip"), false))
                .isInstanceOf(StartRefused.NoData.class);
    }

    @Test
    void aRestoreThatWasCutShortIsNotTakenForWhole() throws Exception {
        Path half = PLACE.resolve("half");
        DataFolder.draft(half).folder().close();

        assertThatThrownBy(() -> DataFolder.open(half)).isInstanceOf(StartRefused.HalfRestored.class);
    }

    @Test
    void aDatabaseElsewhereIsFilledIfItIsEmptyAndBackedUpAlike() throws Exception {
        PostgresConnection elsewhere = TestPostgres.freshDatabase();

        WORK.restore(WITHOUT, elsewhere);
        Manifest backup = WORK.backup(elsewhere, PLACE.resolve("elsewhere.zip"));

        assertThat(backup.digest()).isEqualTo(stopped.digest());
        assertThatThrownBy(() -> WORK.restore(WITHOUT, elsewhere))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void aTableThatNobodyThoughtOfIsInTheBackup() throws Exception {
        PostgresConnection elsewhere = TestPostgres.freshDatabase();
        WORK.restore(WITHOUT, elsewhere);
        JdbcClient.create(dataSource(elsewhere))
                .sql("create table thought_of_later as select 1 as something")
                .update();

        assertThat(WORK.backup(elsewhere, PLACE.resolve("later.zip")).rowsOf("thought_of_later"))
                .isEqualTo(1);
    }

    private static List<String> strings(JdbcClient sql, String query) {
        return sql.sql(query).query(String.class).list();
    }
}
