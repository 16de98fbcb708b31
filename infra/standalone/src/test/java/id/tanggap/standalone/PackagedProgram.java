package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The finished program as {@code infra/start} runs it, with its own engines, of which each can be killed with -9. */
public final class PackagedProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private final Process process;

    private PackagedProgram(Path data, int port, Map<String, String> environment, Process process) {
        this.data = data;
        this.port = port;
        this.environment = environment;
        this.process = process;
    }

    /** The jar as the commands of {@code infra} run it. */
    static ProcessBuilder program(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dtanggap.elasticsearch.jvm-options=-XX:TieredStopAtLevel=1",
                "-Dtanggap.engines="
                        + Path.of("..", "local", "target", "engines")
                                .toAbsolutePath()
                                .normalize(),
                "-jar",
                // Also where a test of another module runs.
                Path.of("..", "standalone", "target", "tanggap.jar").toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Starts it and waits until it is ready. */
    public static PackagedProgram start(Path data, int port, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = program(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        builder.environment().putAll(environment);
        Path said = data.resolveSibling(data.getFileName() + ".log");
        Files.createDirectories(said.toAbsolutePath().getParent());
        Process started =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        await().atMost(PATIENCE).until(() -> {
            String text = Files.readString(said);
            assertThat(started.isAlive()).as(text).isTrue();
            return text.lines().anyMatch(line -> line.equals("Tanggap is ready: http://localhost:" + port));
        });
        return new PackagedProgram(data, port, new HashMap<>(environment), started);
    }

    /** It after it was killed: the same again. */
    PackagedProgram startAgain() throws IOException {
        return start(data, port, environment);
    }

    Town town() {
        return new Town("http://localhost:" + port, data.resolve("credentials.json"));
    }

    /** The engines, and what runs them. */
    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void killPostgresql() {
        killChildren("postgres");
    }

    void killElasticsearch() {
        killChildren("org.elasticsearch");
    }

    private void killChildren(String engine) {
        List<ProcessHandle> children = process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(engine)
                        && !child.info().command().orElse("").endsWith("sh"))
                .toList();
        assertThat(children).isNotEmpty();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
