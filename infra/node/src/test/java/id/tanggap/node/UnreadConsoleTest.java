package id.tanggap.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

class UnreadConsoleTest {

    /** Says much more than a pipe holds, then leaves a sign. */
    @Configuration(proxyBeanMethods = false)
    static class Talker {

        public static void main(String... arguments) throws Exception {
            Node.of(Talker.class).run("--spring.main.web-application-type=none");
            for (int line = 0; line < 5_000; line++) {
                LoggerFactory.getLogger(Talker.class).warn("Line {} of a story that nobody reads", line);
            }
            Files.createFile(Path.of(arguments[0]));
            Runtime.getRuntime().halt(0);
        }
    }

    @Test
    void aConsoleThatNobodyReadsStopsNobody(@TempDir Path folder) throws Exception {
        Path sign = folder.resolve("done");
        Process talker = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Talker.class.getName(),
                        sign.toString()))
                .redirectErrorStream(true)
                .start();

        try {
            assertThat(talker.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            talker.destroyForcibly();
        }
        assertThat(sign).exists();
    }
}
