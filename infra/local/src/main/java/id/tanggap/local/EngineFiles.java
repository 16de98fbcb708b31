package id.tanggap.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the engines' programs lie. The build unpacks Elasticsearch into {@code infra/local/target/engines}; the system
 * property {@value #LOCATION} names another place.
 */
final class EngineFiles {

    static final String LOCATION = "tanggap.engines";

    private static final Path BUILT = Path.of("infra", "local", "target", "engines");

    private EngineFiles() {}

    /** The folder of the unpacked Elasticsearch, our analysis plugin installed. */
    static Path elasticsearchHome() {
        return folder().resolve(elasticsearchFolder());
    }

    static Path folder() {
        String given = System.getProperty(LOCATION);
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        return Stream.concat(besideTheCode(), aboveTheWorkingFolder())
                .filter(folder -> Files.isDirectory(folder.resolve(elasticsearchFolder())))
                .findFirst()
                .orElseThrow(() -> new StartRefused.EngineMissing(BUILT.resolve(elasticsearchFolder()) + " (or -D"
                        + LOCATION + "=the folder that holds " + elasticsearchFolder() + ")"));
    }

    static String version(String engine) {
        return Objects.requireNonNull(versions().getProperty(engine), engine);
    }

    private static String elasticsearchFolder() {
        return "elasticsearch-" + version("elasticsearch");
    }

    /** {@code target/classes} and {@code target/local.jar} lie beside {@code target/engines}. */
    private static Stream<Path> besideTheCode() {
        Path code = codeLocation();
        return code == null
                ? Stream.empty()
                : ancestors(code).map(folder -> folder.resolve("engines")).limit(3);
    }

    private static Stream<Path> aboveTheWorkingFolder() {
        return ancestors(Path.of("").toAbsolutePath().resolve("x")).map(folder -> folder.resolve(BUILT));
    }

    private static Stream<Path> ancestors(Path path) {
        return Stream.<@Nullable Path>iterate(path.getParent(), Objects::nonNull, Path::getParent)
                .map(Objects::requireNonNull);
    }

    private static @Nullable Path codeLocation() {
        try {
            var source = EngineFiles.class.getProtectionDomain().getCodeSource();
            boolean inFileSystem =
                    source != null && "file".equals(source.getLocation().getProtocol());
            return inFileSystem ? Path.of(source.getLocation().toURI()) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream file = EngineFiles.class.getResourceAsStream("engines.properties")) {
            versions.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
