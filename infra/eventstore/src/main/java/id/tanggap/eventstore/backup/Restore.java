package id.tanggap.eventstore.backup;

import id.tanggap.schema.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Puts a backup into an empty database, whole or not at all: the tables are made as they were, filled in one transaction,
 * and read back. What the backup left out stays empty; the application makes it when it starts, and brings older tables
 * up to date.
 */
public final class Restore {
    private static final String NO_ROOM = "53100";

    private final Kept kept;
    private final Migrations migrations;

    public Restore(Kept kept, Migrations migrations) {
        this.kept = kept;
        this.migrations = migrations;
    }

    /**
     * Checks the file against itself and against what this version knows.
     *
     * @throws BackupProblem when it is damaged or of a newer version
     */
    public void check(BackupFile backup, Consumer<String> progress) throws IOException {
        for (Map.Entry<String, String> history : backup.manifest().schema().entrySet()) {
            if (!migrations.knows(history.getKey(), history.getValue())) {
                throw BackupFile.newer(backup.path(), history.getKey() + " " + history.getValue());
            }
        }
        backup.verify(progress);
    }

    /** @throws BackupProblem when the database is not empty, has no room, or does not hold what the file holds */
    public void into(DataSource database, BackupFile backup, Consumer<String> progress)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Schema schema = new Schema(connection);
            List<String> found = schema.tables();
            if (!found.isEmpty()) {
                throw new BackupProblem(
                        "Basis data tidak kosong (ada tabel " + found.get(0)
                                + "). Pakai basis data yang kosong; tidak ada yang diubah.",
                        "The database is not empty (there is a table " + found.get(0)
                                + "). Use an empty one; nothing was changed.");
            }
            try {
                backup.manifest()
                        .schema()
                        .forEach((history, version) -> migrations.migrate(database, history, version));
                fill(connection, schema, backup, progress);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                connection.setAutoCommit(true);
                for (String table : schema.tables()) {
                    schema.execute("drop table if exists " + Schema.quoted(table) + " cascade");
                }
                if (e instanceof SQLException sql && NO_ROOM.equals(sql.getSQLState())) {
                    throw noRoom();
                }
                throw e;
            }
        }
    }

    private void fill(Connection connection, Schema schema, BackupFile backup, Consumer<String> progress)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        schema.speakPlainly();
        List<String> names =
                backup.manifest().tables().stream().map(Manifest.Table::name).toList();
        if (!names.isEmpty()) {
            // migrations may have put in rows of their own
            schema.execute("truncate " + Schema.quoted(names) + " cascade");
        }
        for (String name : schema.inOrderOfReference(names)) {
            Manifest.Table table = backup.manifest().tables().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            load(connection, table, backup);
            progress.accept(name + ": " + table.rows());
        }
        for (Map.Entry<String, Long> sequence : backup.manifest().sequences().entrySet()) {
            try (PreparedStatement set = connection.prepareStatement(
                    "select setval(format('%I.%I', current_schema(), ?::text)::regclass, ?)")) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
        String digest = Backup.digest(readBack(schema, backup.manifest().tables()));
        if (!digest.equals(backup.manifest().digest())) {
            throw new BackupProblem(
                    "Isi basis data tidak sama dengan isi berkas cadangan. Tidak ada yang disimpan.",
                    "The database does not hold what the backup file holds. Nothing was kept.");
        }
        connection.commit();
    }

    private static void load(Connection connection, Manifest.Table table, BackupFile backup)
            throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin"
                        .formatted(Schema.quoted(table.name()), Schema.quoted(table.columns())));
        try (InputStream rows = backup.rows(table.name())) {
            byte[] buffer = new byte[1 << 16];
            for (int read = rows.read(buffer); read >= 0; read = rows.read(buffer)) {
                copy.writeToCopy(buffer, 0, read);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private List<Manifest.Table> readBack(Schema schema, List<Manifest.Table> tables) throws SQLException, IOException {
        List<Manifest.Table> read = new ArrayList<>();
        for (Manifest.Table table : tables) {
            RowDigest digest = new RowDigest();
            schema.read(table.name(), table.columns(), kept.condition(table.name()), digest::add);
            read.add(new Manifest.Table(table.name(), table.columns(), digest.rows(), digest.bytes(), digest.value()));
        }
        return read;
    }

    private static BackupProblem noRoom() {
        return new BackupProblem(
                "Disk basis data penuh. Tidak ada yang disimpan.",
                "The disk of the database is full. Nothing was kept.");
    }
}
