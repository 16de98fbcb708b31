package id.tanggap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** How PostgreSQL is set up and run. */
record PostgresEngine(Path folder, Path home, int port, String superuserPassword, Durability durability, ChildUser user)
        implements Engine {

    private static final String WRONG_PASSWORD = "28P01";

    /** No process ever has it, on any system we run on. */
    private static final String NO_PID = Integer.toString(Integer.MAX_VALUE);

    static PostgresEngine in(Path folder, Path home, int port, String superuserPassword, Durability durability)
            throws IOException {
        ChildUser user = ChildUser.reaching(folder, folder.resolve("data"), List.of(home));
        return new PostgresEngine(folder, home, port, superuserPassword, durability, user);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path postmasterPid() {
        return postmasterPid(folder);
    }

    /** In its fourth line the server tells its port. */
    static Path postmasterPid(Path folder) {
        return folder.resolve("data").resolve("postmaster.pid");
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(port),
                "unix_socket_directories", "",
                "max_connections", "100",
                "shared_buffers", "256MB",
                "max_wal_size", "2GB",
                "jit", "off",
                "log_checkpoints", "off",
                "timezone", "UTC",
                "log_timezone", "UTC"));
        if (durability == Durability.THROWN_AWAY) {
            settings.putAll(Map.of(
                    "fsync", "off",
                    "full_page_writes", "off",
                    "shared_buffers", "64MB",
                    "max_connections", "200"));
        }
        return settings;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    /** What PostgreSQL calls a fast shutdown: sessions are ended, a checkpoint is written. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public List<Path> pidFiles() {
        return List.of(folder.resolve("server.pid"));
    }

    @Override
    public void prepare() throws IOException {
        Modes.createFolder(logs(), "rwx------");
        ChildUser.keep(logs());
        if (Files.notExists(data().resolve("PG_VERSION"))) {
            initialize();
        } else {
            stopOrphan();
            disownReusedPid();
            user.own(data());
        }
    }

    /** Into a folder beside the final one, so that a start that was cut short is no half-filled database. */
    private void initialize() throws IOException {
        Path draft = folder.resolve("data.new");
        Path passwordFile = folder.resolve("password.new");
        ChildUser maker = user.named(folder);
        Trees.delete(draft);
        Modes.createFolder(draft, "rwx------");
        maker.own(draft);
        Modes.writePrivately(passwordFile, superuserPassword);
        maker.ownFile(passwordFile);
        List<String> command = new ArrayList<>(List.of(
                program("initdb"),
                "-D",
                draft.toString(),
                "--username=" + LocalPostgres.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (durability == Durability.THROWN_AWAY) {
            command.add("--no-sync");
        }
        Path initLog = folder.resolve("initdb.log");
        try {
            Process init = CleanProcess.of(maker.wrap(command))
                    .redirectOutput(initLog.toFile())
                    .start();
            if (!init.waitFor(90, TimeUnit.SECONDS) || init.exitValue() != 0) {
                init.destroyForcibly();
                throw new StartRefused.EngineFailed(
                        name(), "initdb", initLog, Files.readString(initLog).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        user.own(draft);
        Files.move(draft, data());
    }

    /** A server whose watch script was killed has no pid file of ours any more, but still its own. */
    private void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = Leftovers.ours(postmasterPid(), folder);
        if (orphan.isPresent()) {
            Leftovers.stop(orphan.get(), stopSignal());
        }
    }

    /**
     * After a crash PostgreSQL refuses to start while the process id that it noted is in use, by whatever program. We
     * hold the folder's lock and found none of our processes, so such a program is a stranger: the id is replaced. The
     * rest of the file stays, for PostgreSQL recognises by it whether sessions of the crashed server are still at work.
     */
    private void disownReusedPid() throws IOException {
        Path file = postmasterPid();
        boolean inUse = Leftovers.pidIn(file)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .isPresent();
        if (inUse) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(0, NO_PID);
            Modes.writePrivately(file, String.join("\n", lines) + "\n");
        }
    }

    @Override
    public boolean answers() {
        PostgresConnection to =
                new PostgresConnection(LocalPostgres.url(port, "postgres"), LocalPostgres.SUPERUSER, superuserPassword);
        try (Connection connection = LocalPostgres.connect(to)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StartRefused.EngineFailed(
                        name(), "the password in secrets/ is not the one of these data", log(), "");
            }
            return false;
        }
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
