package id.tanggap.eventstore.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: a zip file with every table as COPY's text, the files that lie beside the tables, and a manifest. It is of one moment, however long it takes:
 * all tables are read in one transaction that sees one snapshot, writes nothing and so holds nobody up. The file appears
 * under its name only when it is whole and was read back and found right.
 */
public final class Backup {
    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String SECRETS = "secrets/";
    static final String FILES = "files/";

    private static final JsonMapper JSON = new JsonMapper();

    private final Kept kept;
    private final String application;
    private final Clock clock;

    /** @param application the version that is told in the manifest */
    public Backup(Kept kept, String application, Clock clock) {
        this.kept = kept;
        this.application = application;
        this.clock = clock;
    }

    /**
     * @param connection used for this alone
     * @param files that the tables name
     * @param secrets by name, texts to add: whoever has the file has them
     * @param progress is told in lines what is being done
     * @throws BackupProblem when the file is there already, the disk is full, or what was written cannot be read back
     */
    public Manifest write(
            Connection connection,
            Path file,
            @Nullable HashedFiles files,
            Map<String, String> secrets,
            Consumer<String> progress)
            throws SQLException, IOException {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole)) {
            throw new BackupProblem(
                    "Berkas " + file + " sudah ada. Pilih nama lain.",
                    "The file " + file + " is there already. Choose another name.");
        }
        Path draft = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Manifest manifest;
            try {
                manifest = writeDraft(connection, draft, files, secrets, progress);
            } catch (IOException e) {
                if (isFull(whole)) {
                    throw full(file);
                }
                throw e;
            }
            try (BackupFile written = BackupFile.open(draft)) {
                written.verify(progress);
            }
            Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest writeDraft(
            Connection connection,
            Path draft,
            @Nullable HashedFiles files,
            Map<String, String> secrets,
            Consumer<String> progress)
            throws SQLException, IOException {
        Files.deleteIfExists(draft);
        // whoever may read it may read the accounts' hashes and every wrapped key
        try (FileChannel channel = FileChannel.open(
                        draft,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(buffered)) {
            zip.setLevel(Deflater.BEST_SPEED);
            Manifest tables = snapshot(connection, zip, secrets, progress);
            // after the tables: every file that they name was there before they did
            Manifest manifest = tables.with(files == null ? null : files(files, zip, progress));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            buffered.flush();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest snapshot(
            Connection connection, ZipOutputStream zip, Map<String, String> secrets, Consumer<String> progress)
            throws SQLException, IOException {
        Schema schema = new Schema(connection);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            schema.speakPlainly();
            String takenAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            List<Manifest.Table> tables = new ArrayList<>();
            for (String table : schema.tables()) {
                if (!kept.leavesOut(table)) {
                    Manifest.Table written = table(schema, table, zip);
                    progress.accept(table + ": " + written.rows());
                    tables.add(written);
                }
            }
            for (Map.Entry<String, String> secret : new TreeMap<>(secrets).entrySet()) {
                zip.putNextEntry(new ZipEntry(SECRETS + secret.getKey()));
                zip.write(secret.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            // sequences are in no snapshot: read last, they are ahead of every row that was read
            return new Manifest(
                    Manifest.FORMAT,
                    takenAt,
                    application,
                    schema.serverVersion(),
                    schema.versions(),
                    tables,
                    schema.sequences(),
                    digest(tables),
                    secrets.keySet().stream().sorted().toList(),
                    null);
        } finally {
            connection.rollback();
        }
    }

    private Manifest.Table table(Schema schema, String table, ZipOutputStream zip) throws SQLException, IOException {
        List<String> columns = schema.columns(table);
        RowDigest digest = new RowDigest();
        zip.putNextEntry(new ZipEntry(TABLES + table));
        schema.read(table, columns, kept.condition(table), row -> {
            digest.add(row);
            zip.write(row);
        });
        zip.closeEntry();
        return new Manifest.Table(table, columns, digest.rows(), digest.bytes(), digest.value());
    }

    /** What was discarded since it was listed is left out: the tables of today do not name it either. */
    private static Manifest.Files files(HashedFiles files, ZipOutputStream zip, Consumer<String> progress)
            throws IOException {
        // sealed bytes do not become fewer
        zip.setLevel(Deflater.NO_COMPRESSION);
        long count = 0;
        long bytes = 0;
        for (Path file : files.files()) {
            byte[] content;
            try {
                content = Files.readAllBytes(file);
            } catch (NoSuchFileException discarded) {
                continue;
            }
            zip.putNextEntry(new ZipEntry(FILES + file.getFileName()));
            zip.write(content);
            zip.closeEntry();
            count++;
            bytes += content.length;
        }
        zip.setLevel(Deflater.BEST_SPEED);
        progress.accept(files.folder().getFileName() + ": " + count);
        return new Manifest.Files(count, bytes);
    }

    /** Of all tables: the SHA-256 of their names and digests. */
    static String digest(List<Manifest.Table> tables) {
        MessageDigest sha256 = RowDigest.sha256();
        for (Manifest.Table table : tables) {
            sha256.update(
                    (table.name() + " " + table.rows() + " " + table.digest() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static boolean isFull(Path file) throws IOException {
        return Files.getFileStore(file.getParent()).getUsableSpace() < 1 << 20;
    }

    private static BackupProblem full(Path file) {
        return new BackupProblem(
                "Disk untuk " + file + " penuh. Berkas yang belum selesai sudah dihapus. Pilih disk lain.",
                "The disk under " + file + " is full. The unfinished file was removed. Choose another disk.");
    }
}
