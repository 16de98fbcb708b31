package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One process of one side, started from its finished jar and told by its environment alone where everything is. */
final class TestNode {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Side side;
    private final String name;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Map<String, String> environment;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    TestNode(Side side, int number, Map<String, String> environment, Path folder) {
        this.side = side;
        this.name = side.word() + "-" + number;
        this.environment = environment;
        this.log = folder.resolve(name + ".log");
    }

    void launch() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                side.jar().toString()));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(process().isAlive()).as(said()).isTrue();
            return isReady();
        });
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(address() + "/readyz"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As {@code kill -9}, or as when its machine goes. */
    void kill() {
        process().destroyForcibly();
        awaitEnd();
    }

    /** As an orchestrator does it, which wants the node to finish what it does. */
    void terminate() {
        process().destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            process().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What owns its segments in the token store ends with this: {@code 4711@host}. */
    String owner() {
        return process().pid() + "@";
    }

    String name() {
        return name;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Where it tells of itself. */
    String managementAddress() {
        return "http://localhost:" + managementPort;
    }

    String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
