package id.tanggap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Engines in folders that nobody misses. */
final class Throwaway {

    /** Starts an engine in a folder and sees to the folder's end when the engine has stopped. */
    interface Start<E> {
        E in(Path folder) throws IOException;
    }

    private Throwaway() {}

    static <E> E started(String purpose, Start<E> start) {
        try {
            Path folder = Files.createTempDirectory("tanggap-" + purpose + "-");
            try {
                // The engine's user must be able to pass.
                Modes.set(folder, "rwx--x--x");
                return start.in(folder);
            } catch (IOException | RuntimeException e) {
                Trees.delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
