package id.tanggap.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real data that lie beside the product and not in it: {@code tanggap.shared-data} or {@code TANGGAP_SHARED_DATA}. */
final class SharedData {

    private SharedData() {}

    /** The file; a test without it is skipped with a plain message. */
    static Path file(String path) {
        Path place = folder().resolve(path);
        assumeTrue(
                Files.isReadable(place),
                () -> "No real data at " + place + "; set TANGGAP_SHARED_DATA to try with them");
        return place;
    }

    static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The percentiles that were computed independently. */
    static JsonNode expected(String data) {
        try (InputStream json = Files.newInputStream(file("EXPECTED.json"))) {
            return JsonMapper.shared().readTree(json).path(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Optional.ofNullable(System.getProperty("tanggap.shared-data", System.getenv("TANGGAP_SHARED_DATA")))
                .map(Path::of)
                .orElseGet(() -> Path.of("..", "..", "..", "shared", "data"));
    }
}
