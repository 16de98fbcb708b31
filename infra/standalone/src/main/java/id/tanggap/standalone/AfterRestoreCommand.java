package id.tanggap.standalone;

import id.tanggap.eventstore.EventStoreAwayException;
import id.tanggap.eventstore.backup.BackupProblem;
import id.tanggap.eventstore.kurrent.KurrentConnection;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.recovery.RestoredPlaces;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code infra/after-restore}.
 *
 * @param options by name, without the hyphens; a switch has an empty value
 */
record AfterRestoreCommand(Map<String, String> options) {

    static final String EXPLANATION = """
            Pemakaian / usage: infra/after-restore --jdbc-url URL [--user USER] [--connection STRING] [--prefix PREFIX]
                                                   [--written-until TIME] [--speaking NAMES] [--apply]

              --jdbc-url URL        PostgreSQL, kata sandi dalam SPRING_DATASOURCE_PASSWORD;
                                    PostgreSQL, with the password in SPRING_DATASOURCE_PASSWORD
              --user USER           pemilik tabel (tanggap); who owns the tables
              --connection STRING   EventStoreDB: esdb://user:password@host:2113, atau / or TANGGAP_EVENTSTOREDB_CONNECTION;
                                    tanpa itu peristiwa ada dalam PostgreSQL / without it events are in PostgreSQL
              --prefix PREFIX       awalan nama stream (tanggap.); how stream names begin
              --written-until TIME  waktu cadangan server (2026-03-02T01:00:00Z), bila diminta; the time of the server's
                                    backup, if it is asked for
              --speaking NAMES      pemroses yang berkirim pesan kepada orang: tidak mengulang; processors that write to
                                    people: they repeat nothing
              --apply               lakukan; tanpa ini hanya diperlihatkan / do it; without it, it is only shown
            """;

    private static final Set<String> SWITCHES = Set.of("apply");
    private static final Set<String> VALUES =
            Set.of("jdbc-url", "user", "connection", "prefix", "written-until", "speaking");

    /** @throws Options.Misunderstood for what cannot be understood */
    static AfterRestoreCommand parse(List<String> arguments) {
        Map<String, String> options =
                CommandLine.read(arguments, SWITCHES, VALUES).withoutOthers().options();
        if (!options.containsKey("jdbc-url")) {
            throw new Options.Misunderstood("Sebutkan --jdbc-url.", "Name --jdbc-url.");
        }
        return new AfterRestoreCommand(options);
    }

    /** @param environment where secrets are */
    void run(Map<String, String> environment, Consumer<String> said) throws SQLException {
        String stream =
                options.getOrDefault("connection", environment.getOrDefault("TANGGAP_EVENTSTOREDB_CONNECTION", ""));
        try (Connection database = DriverManager.getConnection(
                options.getOrDefault("jdbc-url", ""),
                options.getOrDefault("user", "tanggap"),
                environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""))) {
            if (stream.isBlank()) {
                run(database, null, said);
                return;
            }
            try (KurrentConnection connection = KurrentConnection.to(stream).open()) {
                run(database, new KurrentHistory(connection, options.getOrDefault("prefix", "tanggap.")), said);
            } catch (EventStoreAwayException | IllegalArgumentException away) {
                throw new BackupProblem("EventStoreDB: " + away.getMessage(), "Nothing was changed.");
            }
        }
    }

    private void run(Connection database, @Nullable KurrentHistory history, Consumer<String> said) throws SQLException {
        Set<String> speaking = Arrays.stream(
                        options.getOrDefault("speaking", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        try {
            new AfterRestore(database, history, speaking, said).run(writtenUntil(), options.containsKey("apply"));
        } catch (RestoredPlaces.UnknownTime unknown) {
            throw new BackupProblem(
                    "Tempat yang hilang disimpan oleh versi lama dan tidak menyebut waktunya. Sebutkan waktu cadangan"
                            + " server dengan --written-until. Tidak ada yang diubah.",
                    "The lost places were stored by a former version and do not say when they were reached. Name the time"
                            + " of the server's backup by --written-until. Nothing was changed.");
        }
    }

    private @Nullable Instant writtenUntil() {
        String text = options.get("written-until");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Options.Misunderstood(
                    "Waktu untuk --written-until ditulis seperti 2026-03-02T01:00:00Z.",
                    "A time for --written-until looks like 2026-03-02T01:00:00Z.");
        }
    }
}
