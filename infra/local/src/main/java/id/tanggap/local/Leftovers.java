package id.tanggap.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processes that an earlier run left behind, or that outlived their own main process. */
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Stops what still runs of this engine, and only that: a process counts as ours if its command line names our folder. */
    static void stop(Engine engine) throws IOException {
        for (Path pidFile : engine.pidFiles()) {
            Optional<ProcessHandle> left = ours(pidFile, engine.folder());
            if (left.isPresent()) {
                log.info(
                        "{}: stopping process {} of an earlier run",
                        engine.name(),
                        left.get().pid());
                stop(left.get(), engine.stopSignal());
            }
            Files.deleteIfExists(pidFile);
        }
    }

    static Optional<ProcessHandle> ours(Path pidFile, Path folder) {
        return pidIn(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> commandLine(process.pid()).contains(folder.toString()));
    }

    static Optional<Long> pidIn(Path pidFile) {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(text -> text.matches("[0-9]{1,18}"))
                    .map(Long::valueOf);
        } catch (IOException noneOrGone) {
            return Optional.empty();
        }
    }

    static void stop(ProcessHandle process, String signal) throws IOException {
        signal(process, signal);
        if (!endsWithin(process, PATIENCE)) {
            process.destroyForcibly();
            endsWithin(process, PATIENCE);
        }
    }

    private static void signal(ProcessHandle process, String signal) throws IOException {
        CleanProcess.of(List.of("kill", "-s", signal, Long.toString(process.pid())))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean endsWithin(ProcessHandle process, Duration time) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Read from /proc where there is one: Java's own answer leaves long command lines out. */
    private static String commandLine(long pid) {
        Path proc = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            if (Files.exists(Path.of("/proc/self/cmdline"))) {
                return Files.readString(proc).replace('\0', ' ');
            }
            Process ps = CleanProcess.of(List.of("ps", "-ww", "-o", "args=", "-p", Long.toString(pid)))
                    .start();
            return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
