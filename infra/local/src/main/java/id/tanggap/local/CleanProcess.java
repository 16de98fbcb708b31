package id.tanggap.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Processes of ours begin with an environment that is listed here. What this process was told by its own environment, the
 * platforms' secrets among it, would otherwise stand in {@code /proc/<pid>/environ} of each.
 */
final class CleanProcess {

    private CleanProcess() {}

    /** The command in the root folder, with its standard error among its output. */
    static ProcessBuilder of(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String path = environment.get("PATH");
        environment.clear();
        if (path != null) {
            environment.put("PATH", path);
        }
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }
}
