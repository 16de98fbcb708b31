package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.schema.MakeTables;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the tables of one side as their owner, in a process that ends before a node begins. */
final class TablesProgram {

    private TablesProgram() {}

    /** From the jar as it was built. */
    static void runFrom(Side side, Map<String, String> database) {
        run(
                new File("."),
                List.of(
                        "-cp",
                        side.jar().toString(),
                        "-Dloader.main=" + MakeTables.class.getName(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher"),
                database);
    }

    /** From the folder that an image has: by the entry point that Compose and Helm name. */
    static void runFrom(File image, Map<String, String> database) {
        run(image, List.of("-cp", "tanggap.jar", MakeTables.class.getName()), database);
    }

    private static void run(File folder, List<String> arguments, Map<String, String> database) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder).redirectErrorStream(true);
        builder.environment().putAll(asVariables(database));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).contains("The tables are ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> asVariables(Map<String, String> properties) {
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        property -> property.getKey()
                                .replace("-", "")
                                .replace('.', '_')
                                .toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }
}
