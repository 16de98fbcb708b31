package id.tanggap.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
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
        return folderIfAny()
                .orElseThrow(() -> new StartRefused.EngineMissing(elasticsearchFolder() + " (-D" + LOCATION + "="
                        + System.getProperty(LOCATION, BUILT.toString()) + ")"));
    }

    static Optional<Path> folderIfAny() {
        String given = System.getProperty(LOCATION);
        Stream<Path> candidates =
                given == null ? Stream.concat(besideTheCode(), aboveTheWorkingFolder()) : Stream.of(Path.of(given));
        return candidates
                .map(Path::toAbsolutePath)
                .filter(folder -> Files.isDirectory(folder.resolve(elasticsearchFolder())))
                .findFirst();
    }

    static String version(String engine) {
        return Objects.requireNonNull(versions().getProperty(engine), engine);
    }

    private static String elasticsearchFolder() {
        return "elasticsearch-" + version("elasticsearch");
    }

    /** Beside a jar that was taken elsewhere together with the engines, or in the repository in which it was built. */
    private static Stream<Path> besideTheCode() {
        Path code = codeLocation();
        return code == null
                ? Stream.empty()
                : ancestors(code).flatMap(folder -> Stream.of(folder.resolve("engines"), folder.resolve(BUILT)));
    }

    private static Stream<Path> aboveTheWorkingFolder() {
        return ancestors(Path.of("here").toAbsolutePath()).map(folder -> folder.resolve(BUILT));
    }

    private static Stream<Path> ancestors(Path path) {
        return Stream.<@Nullable Path>iterate(path.getParent(), Objects::nonNull, Path::getParent)
                .map(Objects::requireNonNull);
    }

    /** The jar or folder with this class; for a jar within the executable jar, the executable jar. */
    private static @Nullable Path codeLocation() {
        var source = EngineFiles.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        String location =
                source.getLocation().toString().replaceFirst("^jar:", "").replaceFirst("^nested:", "file:");
        int inner = location.indexOf("/!");
        try {
            URI uri = new URI(inner < 0 ? location : location.substring(0, inner));
            return "file".equals(uri.getScheme()) ? Path.of(uri.getPath()) : null;
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
