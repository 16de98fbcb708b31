package id.tanggap.command.intake.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real bodies of the platforms. They are read where they lie, and never become part of this repository. */
public final class SharedData {

    private SharedData() {}

    /** The JSON files below a folder; the test is skipped if it is not there. */
    public static List<Path> json(String folder) {
        Path place = root().resolve(folder);
        Assumptions.assumeTrue(
                Files.isDirectory(place),
                () -> "No real data at " + place + "; set TANGGAP_SHARED_DATA to try with them");
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        return Optional.ofNullable(System.getProperty("tanggap.shared-data", System.getenv("TANGGAP_SHARED_DATA")))
                .map(Path::of)
                .orElseGet(() -> Path.of("../../shared/data"));
    }
}
