package id.tanggap.standalone;

import id.tanggap.eventstore.backup.Manifest;
import id.tanggap.local.PostgresConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code infra/backup} and {@code infra/restore}.
 *
 * @param restore whether it is a restore
 * @param options by name, without the hyphens; a switch has an empty value
 */
record BackupCommand(boolean restore, Path file, Map<String, String> options) {
    static final String EXPLANATION = """
            Pemakaian / usage: infra/backup FILE [--data FOLDER] [--with-secrets]
                               infra/restore FILE --data FOLDER [--master-key KEYFILE]
                               infra/backup|restore FILE --jdbc-url URL [--user USER]

              --data FOLDER      folder data Tanggap; Tanggap's data folder (backup: ./data)
              --with-secrets     sertakan kunci induk dan credentials.json; the master key and credentials.json too
              --master-key FILE  kunci induk bila tidak ada dalam cadangan; the master key if the backup has none
              --jdbc-url URL     PostgreSQL di tempat lain, kata sandi dalam SPRING_DATASOURCE_PASSWORD;
                                 a PostgreSQL elsewhere, with the password in SPRING_DATASOURCE_PASSWORD
            """;

    private static final Set<String> SWITCHES = Set.of("with-secrets");
    private static final Set<String> VALUES = Set.of("data", "master-key", "jdbc-url", "user");

    /** @throws Options.Misunderstood for what cannot be understood */
    static BackupCommand parse(boolean restore, List<String> arguments) {
        CommandLine line = CommandLine.read(arguments, SWITCHES, VALUES);
        Map<String, String> options = line.options();
        if (line.others().isEmpty()) {
            throw new Options.Misunderstood("Nama berkas belum ada.", "The name of the file is missing.");
        }
        if (line.others().size() > 1) {
            String second = line.others().get(1);
            throw new Options.Misunderstood("Lebih dari satu berkas: " + second, "Two files: " + second);
        }
        if (restore && !options.containsKey("data") && !options.containsKey("jdbc-url")) {
            throw new Options.Misunderstood("Sebutkan folder kosong dengan --data.", "Name an empty folder by --data.");
        }
        return new BackupCommand(restore, Path.of(line.others().getFirst()), options);
    }

    /** @return what to tell at the end */
    String run(BackupAndRestore work, @Nullable String password) throws IOException, SQLException {
        Manifest manifest = restore ? restore(work, password) : backup(work, password);
        String done = "%d rows, %d events, %s, SHA-256 %s"
                .formatted(manifest.rows(), manifest.rowsOf("event"), photos(manifest), manifest.digest());
        if (restore) {
            return "Dipulihkan / restored: " + done;
        }
        return "Dicadangkan / backed up: " + file + ": " + done
                + (manifest.secrets().isEmpty()
                        ? System.lineSeparator() + "Kunci induk TIDAK ada di dalamnya: simpan di tempat lain."
                                + System.lineSeparator() + "The master key is NOT in it: keep it elsewhere."
                        : System.lineSeparator() + "Kunci induk ada di dalamnya: simpan berkas ini seperti kunci."
                                + System.lineSeparator() + "The master key is in it: keep this file like a key.");
    }

    /** Where the database is elsewhere, the photos are, too. */
    private static String photos(Manifest manifest) {
        return manifest.files() == null
                ? "tanpa foto / without photos"
                : "%d files of photos".formatted(manifest.files().count());
    }

    private Manifest backup(BackupAndRestore work, @Nullable String password) throws IOException, SQLException {
        String url = options.get("jdbc-url");
        return url == null
                ? work.backup(Path.of(options.getOrDefault("data", "data")), file, options.containsKey("with-secrets"))
                : work.backup(elsewhere(url, password), file);
    }

    private Manifest restore(BackupAndRestore work, @Nullable String password) throws IOException, SQLException {
        String url = options.get("jdbc-url");
        String key = options.get("master-key");
        return url == null
                ? work.restore(file, Path.of(options.getOrDefault("data", "")), key == null ? null : Path.of(key))
                : work.restore(file, elsewhere(url, password));
    }

    private PostgresConnection elsewhere(String url, @Nullable String password) {
        return new PostgresConnection(url, options.getOrDefault("user", "tanggap"), password == null ? "" : password);
    }
}
