package id.tanggap.bench.bed;

import java.util.Set;
import org.springframework.boot.SpringApplication;

/** Both sides in one process, on engines that are there already. */
public final class Served {

    private Served() {}

    public static void main(String... arguments) {
        SpringApplication application = new SpringApplication();
        application.setSources(Set.of("id.tanggap.standalone.StandaloneApplication"));
        application.run(arguments);
    }
}
