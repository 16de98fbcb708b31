package id.tanggap.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an earlier run left behind, shown with PostgreSQL, which starts quickly. */
class LeftoversTest {

    static final LocalPostgres.Passwords PASSWORDS =
            new LocalPostgres.Passwords("of-the-user", "of-who-serves", "of-the-superuser");

    private Path root = Path.of("");

    @BeforeEach
    void makeFolder() throws Exception {
        root = Files.createTempDirectory("tanggap-leftovers-");
        Modes.set(root, "rwx--x--x");
    }

    @AfterEach
    void removeFolder() throws Exception {
        Trees.delete(root);
    }

    @Test
    void a_server_that_outlived_application_and_watch_script_is_stopped_by_the_next_start() throws Exception {
        Process application = SmallApplication.start(root, "postgres", root.resolve("application.log"));
        await().atMost(60, SECONDS).until(() -> Files.exists(root.resolve("connections")));
        ProcessHandle orphan =
                ProcessHandle.of(Leftovers.pidIn(serverPid()).orElseThrow()).orElseThrow();
        ProcessHandle script = orphan.parent().orElseThrow();
        List<ProcessHandle> watchers = new ArrayList<>(
                script.children().filter(child -> child.pid() != orphan.pid()).toList());
        watchers.add(script);
        signal("STOP", watchers);
        application.destroyForcibly().waitFor();
        signal("KILL", watchers);
        await().atMost(10, SECONDS).until(() -> watchers.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(orphan.isAlive()).isTrue();

        try (LocalPostgres next = start()) {
            assertThat(orphan.isAlive()).isFalse();
            use(next);
        }
    }

    @Test
    void a_stranger_who_has_the_old_process_id_by_now_is_spared() throws Exception {
        start().close();
        String stranger = Long.toString(ProcessHandle.current().pid());
        Files.writeString(serverPid(), stranger);
        Path postmasterPid = root.resolve("postgres/data/postmaster.pid");
        Files.write(
                postmasterPid,
                List.of(stranger, root.resolve("postgres/data").toString(), "1700000000", "5432", "", "127.0.0.1", ""));

        try (LocalPostgres next = start()) {
            use(next);
        }
    }

    private LocalPostgres start() throws Exception {
        return LocalPostgres.start(
                root.resolve("postgres"),
                PostgresBinaries.unpackedInto(EngineFiles.folder()),
                PASSWORDS,
                Durability.THROWN_AWAY,
                null);
    }

    private Path serverPid() {
        return root.resolve("postgres/server.pid");
    }

    private static void use(LocalPostgres server) throws SQLException {
        try (Connection connection = LocalPostgres.connect(server.connection());
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        String pids =
                processes.stream().map(process -> Long.toString(process.pid())).collect(Collectors.joining(" "));
        List<String> command = Stream.concat(Stream.of("kill", "-s", signal), Stream.of(pids.split(" ")))
                .toList();
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
