package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The finished program with its own engines, each killed with -9 while a platform delivers. A platform that gets no 200
 * delivers again; what got one must be there, once.
 */
class KilledInTheMiddleIT {

    private static final Path DATA = Path.of("target", "killed");
    private static final String ACCOUNT = "17841400000000001";
    private static final int POSTS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private @Nullable PackagedProgram program;

    @BeforeEach
    void nothingIsThereYet() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        program = PackagedProgram.start(
                DATA,
                FaultTown.freePort(),
                Map.of(
                        "TANGGAP_CHANNELS_META_APP_SECRET",
                        Town.META_SECRET,
                        "TANGGAP_CHANNELS_META_VERIFY_TOKEN",
                        "rahasia-verifikasi"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (program != null) {
            program.close();
        }
    }

    private PackagedProgram program() {
        return Objects.requireNonNull(program);
    }

    @Test
    void nothingIsLostAndNothingIsDoubled() throws Exception {
        Town town = program().town();
        town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", ACCOUNT, "dinaspu");

        try (ExecutorService platform = Executors.newFixedThreadPool(4)) {
            for (int post = 0; post < POSTS; post++) {
                String id = "1790000000%07d".formatted(post);
                String body = Town.instagramComment(
                        ACCOUNT, id, Integer.toString(500 + post % 40), "jalan rusak uji " + post);
                platform.submit(() -> deliver(town, id, body));
            }
            whenAccepted(POSTS / 8);
            program().killPostgresql();
            whenAccepted(POSTS / 4);
            program().killElasticsearch();
            whenAccepted(POSTS / 2);
            program().kill();
            program = program().startAgain();
        }

        assertThat(accepted).hasSize(POSTS);
        town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints?q=uji&size=1",
                list -> list.path("total").asInt() >= POSTS);
        assertThat(town.postsOnTheDesk("uji")).containsExactlyElementsOf(new TreeSet<>(accepted));
    }

    private void deliver(Town town, String post, String body) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(UncheckedIOException.class)
                .until(() -> town.deliverToMeta(body).status() == 200);
        accepted.add(post);
    }

    private void whenAccepted(int posts) {
        await().atMost(PATIENCE).until(() -> accepted.size() >= posts);
    }
}
