package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.local.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** What the Dockerfile does with the jar, as far as it needs no engine. */
class ImageLayersTest {

    @ParameterizedTest
    @EnumSource(Side.class)
    void theJarComesApartIntoTheLayersThatTheImageIsMadeOf(Side side, @TempDir Path folder) throws Exception {
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        Files.copy(side.jar(), folder.resolve("tanggap.jar"));

        Process extracting = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Djarmode=tools",
                        "-jar",
                        "tanggap.jar",
                        "extract",
                        "--layers",
                        "--destination",
                        "layers"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(extracting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(extracting.waitFor()).as(said).isZero();
        assertThat(dockerfile).contains("java -Djarmode=tools -jar tanggap.jar extract --layers --destination layers");
        try (Stream<Path> layers = Files.list(folder.resolve("layers")).filter(Files::isDirectory)) {
            layers.forEach(layer -> assertThat(dockerfile)
                    .contains("COPY --from=layers /tanggap/layers/" + layer.getFileName() + "/ ./"));
        }
        assertThat(folder.resolve("layers/application/tanggap.jar")).exists();
        assertThat(jarsIn(folder.resolve("layers/dependencies"))).isGreaterThan(50);
        assertThat(jarsIn(folder.resolve("layers/application"))).isLessThan(12);
        theTablesCanBeMadeAheadOfANode(folder.resolve("layers"));
    }

    /** With the entry point that Compose and Helm name. */
    private static void theTablesCanBeMadeAheadOfANode(Path layers) throws Exception {
        Path image = Files.createDirectory(layers.resolveSibling("image"));
        try (Stream<Path> all = Files.list(layers).filter(Files::isDirectory)) {
            for (Path layer : all.toList()) {
                FileSystemUtils.copyRecursively(layer, image);
            }
        }
        Map<String, String> database = TestPostgres.freshSpringProperties();

        TablesProgram.runFrom(image.toFile(), database);

        JdbcTemplate serving = new JdbcTemplate(new DriverManagerDataSource(
                database.get("spring.datasource.url"),
                database.get("spring.datasource.username"),
                database.get("spring.datasource.password")));
        assertThat(serving.queryForObject("select count(*) from event", Long.class))
                .isZero();
    }

    private static long jarsIn(Path layer) throws IOException {
        try (Stream<Path> files = Files.walk(layer)) {
            return files.filter(file -> file.toString().endsWith(".jar")).count();
        }
    }
}
