package id.tanggap.eventstore.backup;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was written. */
public final class BackupFile implements Closeable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupProblem when it is no whole backup, or one of a newer format */
    public static BackupFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw BackupProblem.damaged(path, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new BackupProblem(
                    "Berkas " + path + " tidak ada.", "There is no file " + path + ". Nothing was changed.");
        }
        try {
            return new BackupFile(path, zip, manifest(path, zip));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw BackupProblem.damaged(path, Backup.MANIFEST);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            var tree = JSON.readTree(content);
            int format = tree.path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw newer(path, "format " + format);
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException | ZipException e) {
            throw BackupProblem.damaged(path, Backup.MANIFEST);
        }
    }

    static BackupProblem newer(Path path, String what) {
        return new BackupProblem(
                "Berkas cadangan " + path + " dibuat oleh Tanggap yang lebih baru (" + what
                        + "). Pakai versi itu; tidak ada yang diubah.",
                "The backup file " + path + " was made by a newer Tanggap (" + what
                        + "). Use that version; nothing was changed.");
    }

    public Path path() {
        return path;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The secret of that name; null if it is not in it. */
    public @Nullable String secret(String name) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.SECRETS + name);
        if (entry == null) {
            return null;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** COPY's text of a table. */
    InputStream rows(String table) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.TABLES + table);
        if (entry == null) {
            throw BackupProblem.damaged(path, table);
        }
        return zip.getInputStream(entry);
    }

    /**
     * Reads everything.
     *
     * @throws BackupProblem when anything is not what the manifest says
     */
    public void verify(Consumer<String> progress) throws IOException {
        if (!Backup.digest(manifest.tables()).equals(manifest.digest())) {
            throw BackupProblem.damaged(path, Backup.MANIFEST);
        }
        for (Manifest.Table table : manifest.tables()) {
            RowDigest digest = new RowDigest();
            try (InputStream rows = rows(table.name())) {
                split(rows, digest);
            } catch (IOException e) {
                throw BackupProblem.damaged(path, table.name() + ": " + e.getMessage());
            }
            if (digest.rows() != table.rows() || !digest.value().equals(table.digest())) {
                throw BackupProblem.damaged(path, table.name());
            }
        }
        for (ZipEntry file : files()) {
            try (InputStream content = zip.getInputStream(file)) {
                HashedFiles.check(name(file), content, OutputStream.nullOutputStream(), path);
            } catch (IOException e) {
                throw BackupProblem.damaged(path, name(file) + ": " + e.getMessage());
            }
        }
        progress.accept("SHA-256 " + manifest.digest());
    }

    /** @throws BackupProblem when there are not as many as the manifest says */
    private List<ZipEntry> files() {
        List<ZipEntry> files = zip.stream()
                .filter(entry -> entry.getName().startsWith(Backup.FILES))
                .map(entry -> (ZipEntry) entry)
                .toList();
        if (files.size() != (manifest.files() == null ? 0 : manifest.files().count())
                || !files.stream().allMatch(file -> HashedFiles.isName(name(file)))) {
            throw BackupProblem.damaged(path, Backup.FILES);
        }
        return files;
    }

    private static String name(ZipEntry file) {
        return file.getName().substring(Backup.FILES.length());
    }

    /**
     * Lays its files down.
     *
     * @throws BackupProblem when one is not what its name says
     */
    public void filesInto(HashedFiles folder) throws IOException {
        for (ZipEntry file : files()) {
            try (InputStream content = zip.getInputStream(file)) {
                folder.add(name(file), content, path);
            }
        }
    }

    /** A line feed within a value is escaped, so each one ends a row. */
    private static void split(InputStream rows, RowDigest digest) throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = rows.read(buffer); read >= 0; read = rows.read(buffer)) {
            int begin = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    row.write(buffer, begin, i + 1 - begin);
                    digest.add(row.toByteArray());
                    row.reset();
                    begin = i + 1;
                }
            }
            row.write(buffer, begin, read - begin);
        }
        if (row.size() > 0) {
            digest.add(row.toByteArray());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
