package id.tanggap.standalone;

import id.tanggap.eventstore.backup.Backup;
import id.tanggap.eventstore.backup.BackupFile;
import id.tanggap.eventstore.backup.BackupProblem;
import id.tanggap.eventstore.backup.HashedFiles;
import id.tanggap.eventstore.backup.Kept;
import id.tanggap.eventstore.backup.Manifest;
import id.tanggap.eventstore.backup.Restore;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.MasterKeyException;
import id.tanggap.eventstore.shredding.StoredSecrets;
import id.tanggap.local.DataFolder;
import id.tanggap.local.LocalPostgres;
import id.tanggap.local.PostgresConnection;
import id.tanggap.local.StartRefused;
import id.tanggap.photos.PhotosConfiguration;
import id.tanggap.schema.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What {@code infra/backup} and {@code infra/restore} do. */
final class BackupAndRestore {
    static final String MASTER_KEY = "master.key";
    static final String CREDENTIALS = "credentials.json";

    /**
     * Projections are built anew from the events, and with them go the places that they had come to; snapshots and
     * sessions come anew as well. Reactions go on where they were.
     */
    static final Kept KEPT = new Kept(
            Set.of("projection_generation", "snapshot", "access_session"),
            Map.of(
                    "token_entry", ofNoProjection("processor_name"),
                    "dead_letter", ofNoProjection("processing_group")));

    private final Clock clock;
    private final Consumer<String> progress;

    BackupAndRestore(Clock clock, Consumer<String> progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /** A generation has a processor, and another one while it is outdated. */
    private static String ofNoProjection(String column) {
        return column
                + " not in (select projection || '-' || generation || ending"
                + " from projection_generation, (values (''), ('-outdated')) as named (ending))";
    }

    /** Of the data in a folder, whether Tanggap runs on them or not. */
    Manifest backup(Path data, Path file, boolean withSecrets) throws IOException, SQLException {
        DataFolder.requireData(data);
        Map<String, String> secrets = withSecrets ? secrets(data) : Map.of();
        HashedFiles photos = photos(data);
        try {
            DataFolder.requireNotRunning(data);
        } catch (StartRefused.AlreadyRunning running) {
            return backup(LocalPostgres.running(data), file, photos, secrets);
        }
        try (DataFolder folder = DataFolder.open(data);
                LocalPostgres postgres = LocalPostgres.start(folder)) {
            return backup(postgres.connection(), file, photos, secrets);
        }
    }

    /** Of a database elsewhere, whose master key and photos are kept elsewhere as well. */
    Manifest backup(PostgresConnection database, Path file) throws IOException, SQLException {
        return backup(database, file, null, Map.of());
    }

    private Manifest backup(
            PostgresConnection database, Path file, @Nullable HashedFiles photos, Map<String, String> secrets)
            throws IOException, SQLException {
        try (Connection connection = dataSource(database).getConnection()) {
            return new Backup(KEPT, version(), clock).write(connection, file, photos, secrets, progress);
        }
    }

    private static HashedFiles photos(Path data) {
        return new HashedFiles(data.resolve(PhotosConfiguration.FOLDER));
    }

    /**
     * Into a folder that is empty or not there.
     *
     * @param masterKey a file with the key; null if it is in the backup
     */
    Manifest restore(Path file, Path data, @Nullable Path masterKey) throws IOException, SQLException {
        try (BackupFile backup = BackupFile.open(file)) {
            String key = masterKey == null ? backup.secret(MASTER_KEY) : Files.readString(masterKey);
            if (key == null) {
                throw new BackupProblem(
                        "Kunci induk tidak ada dalam " + file + ". Sertakan dengan --master-key BERKAS: tanpa kunci itu"
                                + " data pribadi tidak dapat dibaca. Tidak ada yang diubah.",
                        "The master key is not in " + file + ". Give it by --master-key FILE: without it no personal"
                                + " data can be read. Nothing was changed.");
            }
            Restore restore = new Restore(KEPT, Migrations.onTheClasspath());
            restore.check(backup, progress);
            DataFolder.Draft draft = DataFolder.draft(data);
            try (DataFolder folder = draft.folder();
                    LocalPostgres postgres = LocalPostgres.start(folder)) {
                DataSource database = dataSource(postgres.connection());
                restore.into(database, backup, progress);
                requireFitting(key, database);
                backup.filesInto(photos(folder.root()));
                folder.keep(MASTER_KEY, key);
                String credentials = backup.secret(CREDENTIALS);
                if (credentials != null) {
                    folder.writeCredentials(credentials);
                }
            } catch (IOException | SQLException | RuntimeException e) {
                draft.discard();
                throw e;
            }
            draft.finish();
            return backup.manifest();
        }
    }

    Manifest restore(Path file, PostgresConnection into) throws IOException, SQLException {
        try (BackupFile backup = BackupFile.open(file)) {
            Restore restore = new Restore(KEPT, Migrations.onTheClasspath());
            restore.check(backup, progress);
            restore.into(dataSource(into), backup, progress);
            return backup.manifest();
        }
    }

    private void requireFitting(String key, DataSource database) {
        try {
            StoredSecrets.open(database, MasterKey.parse(key.strip()), clock);
        } catch (MasterKeyException e) {
            throw new BackupProblem(
                    "Kunci induk ini bukan kunci dari cadangan itu. Tidak ada yang disimpan.",
                    "This master key is not the one of that backup. Nothing was kept.");
        }
    }

    private static Map<String, String> secrets(Path data) throws IOException {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put(MASTER_KEY, Files.readString(data.resolve("secrets").resolve(MASTER_KEY)));
        Path credentials = data.resolve(CREDENTIALS);
        if (Files.exists(credentials)) {
            secrets.put(CREDENTIALS, Files.readString(credentials));
        }
        return secrets;
    }

    private static DataSource dataSource(PostgresConnection to) {
        return new DriverManagerDataSource(to.jdbcUrl(), to.user(), to.password());
    }

    private static String version() {
        String version = BackupAndRestore.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
