package id.tanggap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One engine as a child process. When it ends by itself it is started again, on the same port and data. It stops when
 * this is closed, and also when this process is gone without a word: the script {@code watch.sh} between the two holds
 * a pipe from here and sees it closed. The engine has a session of its own, so that Ctrl-C in a terminal reaches the
 * application alone, which stops the engine when it no longer needs it.
 */
final class SupervisedEngine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SupervisedEngine.class);
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long LOG_KEPT_BYTES = 8L << 20;
    private static final int LAST_LINES = 12;

    private final Engine engine;
    private final @Nullable Path removeAfterwards;
    private final Object launching = new Object();
    private @Nullable Process process;
    private volatile boolean stopping;
    private @Nullable Thread watcher;

    SupervisedEngine(Engine engine, @Nullable Path removeAfterwards) {
        this.engine = engine;
        this.removeAfterwards = removeAfterwards;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws StartRefused.EngineFailed when it ends instead, or takes too long; then nothing is left running
     */
    void start() throws IOException {
        try {
            Process first = launch();
            awaitAnswer(first);
            watcher = Thread.ofPlatform()
                    .daemon()
                    .name("watching " + engine.name())
                    .start(() -> watch(first));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The process id of the engine itself. */
    long pid() {
        return Leftovers.pidIn(engine.pidFiles().getLast()).orElseThrow();
    }

    private Process launch() throws IOException {
        synchronized (launching) {
            if (stopping) {
                throw new IllegalStateException(engine.name() + " is being stopped");
            }
            Leftovers.stop(engine);
            engine.prepare();
            rotateLog();
            ProcessBuilder builder = CleanProcess.of(watched(engine.user().wrap(engine.command())))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(engine.log().toFile()));
            builder.environment().putAll(engine.environment());
            Process launched = builder.start();
            process = launched;
            return launched;
        }
    }

    private List<String> watched(List<String> command) {
        List<String> whole = new ArrayList<>(ownSession());
        whole.addAll(List.of("sh", "-c", ChildUser.script("watch.sh"), "tanggap-watch"));
        whole.add(engine.pidFiles().getFirst().toString());
        whole.add(engine.stopSignal());
        whole.add(Long.toString(TIME_TO_STOP.minusSeconds(5).toSeconds()));
        whole.add(removeAfterwards == null ? "" : removeAfterwards.toString());
        whole.addAll(command);
        return whole;
    }

    private static List<String> ownSession() {
        boolean linux = Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));
        return linux ? List.of("setsid") : List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV");
    }

    private void awaitAnswer(Process launched) {
        long deadline = System.nanoTime() + TIME_TO_ANSWER.toNanos();
        while (!engine.answers()) {
            pause(BETWEEN_QUESTIONS, launched);
            if (!launched.isAlive()) {
                throw failed("it ended with code " + launched.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failed("no answer within " + TIME_TO_ANSWER.toSeconds() + " s");
            }
        }
    }

    private void watch(Process first) {
        Process current = first;
        while (!stopping) {
            int code = codeOf(current);
            if (stopping) {
                return;
            }
            log.warn("{} ended by itself with code {}; starting it again", engine.name(), code);
            Process next = startAgain();
            if (next == null) {
                return;
            }
            current = next;
        }
    }

    private @Nullable Process startAgain() {
        Duration pause = Duration.ofMillis(250);
        while (!stopping) {
            try {
                Process again = launch();
                awaitAnswer(again);
                log.info("{} runs again", engine.name());
                return again;
            } catch (IOException | RuntimeException e) {
                if (stopping) {
                    return null;
                }
                log.error("{} could not be started again; next try in {} ms", engine.name(), pause.toMillis(), e);
                stopProcess();
                pause(pause, null);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
        return null;
    }

    @Override
    public void close() {
        stopping = true;
        stopProcess();
        Thread watching = watcher;
        if (watching != null && watching != Thread.currentThread()) {
            watching.interrupt();
        }
    }

    private void stopProcess() {
        synchronized (launching) {
            Process running = process;
            if (running == null) {
                return;
            }
            try {
                running.getOutputStream().close();
                if (!running.waitFor(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
                Leftovers.stop(engine);
            } catch (IOException e) {
                log.warn("{} could not be stopped properly", engine.name(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void rotateLog() throws IOException {
        Path file = engine.log();
        if (Files.exists(file) && Files.size(file) > LOG_KEPT_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file);
            Modes.set(file, "rw-------");
        }
    }

    private StartRefused.EngineFailed failed(String reason) {
        return new StartRefused.EngineFailed(engine.name(), reason, engine.log(), lastLines(engine.log()));
    }

    private static String lastLines(Path file) {
        try {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private static int codeOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Waits, but no longer than the process lives. */
    private static void pause(Duration time, @Nullable Process process) {
        try {
            if (process == null) {
                Thread.sleep(time);
            } else {
                process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted"));
        }
    }
}
