package id.tanggap.bench.bed;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Everything, as {@code infra/start} starts it; that command is named by the system property {@code tanggap.start}. */
public final class StartedByScript implements AutoCloseable {

    private static final String COMMAND = "tanggap.start";
    private static final String READY = "Tanggap is ready";
    private static final int STOPPING_SECONDS = 60;

    private final Process process;
    private final double seconds;

    private StartedByScript(Process process, double seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    /** Returns when it has said that it is ready. */
    public static StartedByScript start(Path data) throws IOException {
        String command = Optional.ofNullable(System.getProperty(COMMAND))
                .orElseThrow(() -> new IllegalStateException("The property " + COMMAND + " does not name infra/start"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        command,
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(freePort()),
                        "--management-port",
                        Integer.toString(freePort())))
                .redirectErrorStream(true);
        long begun = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                // What nobody reads would one day keep it from saying more.
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return new StartedByScript(process, seconds);
            }
            said.append(line).append('\n');
        }
        throw new IOException("infra/start came to its end: " + said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** From the command on. */
    public double seconds() {
        return seconds;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
