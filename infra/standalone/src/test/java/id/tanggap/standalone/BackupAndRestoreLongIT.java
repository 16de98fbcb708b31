package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The finished program: backed up while it works, restored elsewhere, and everything that can be asked is the same. */
class BackupAndRestoreLongIT {
    private static final Path PLACE = Path.of("target", "restored");
    private static final Path FILE = PLACE.resolve("backup.zip");
    private static final String ACCOUNT = "17841400000000001";
    private static final int POSTS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final List<String> PROJECTIONS = List.of("complaint-desk", "complaint-public", "timeline", "opd");

    private @Nullable Process running;

    @BeforeEach
    void nothingIsThereYet() throws IOException {
        FileSystemUtils.deleteRecursively(PLACE);
        Files.createDirectories(PLACE);
    }

    @AfterEach
    void clear() throws IOException, InterruptedException {
        stop();
        FileSystemUtils.deleteRecursively(PLACE);
    }

    @Test
    void theRestoredFolderShowsWhatTheOtherOneShowedAndGoesOn() throws Exception {
        Path first = PLACE.resolve("first");
        Town town = start(first);
        town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", ACCOUNT, "dinaspu");
        String head = town.appointHead("dinas-pu");
        deliver(town, 0, POSTS);
        String complaint = town.onTheDesk(head, "jalan rusak uji 7").path("id").asString();
        town.act(head, complaint, "acknowledge", "{}").expect(200);
        town.act(head, complaint, "answer", "{\"text\": \"Kami cek hari ini.\"}")
                .expect(200);
        Map<String, String> shown = onceQuiet(town);

        run("backup", FILE.toString(), "--data", first.toString(), "--with-secrets");
        deliver(town, POSTS, POSTS + 5);
        stop();
        Path second = PLACE.resolve("second");
        run("restore", FILE.toString(), "--data", second.toString());
        Town again = start(second);

        assertThat(onceQuiet(again)).isEqualTo(shown);
        assertThat(again.get(head, "/api/complaints/" + complaint)
                        .expect(200)
                        .json()
                        .path("text")
                        .asString())
                .contains("jalan rusak uji 7");
        deliver(again, POSTS + 5, POSTS + 10);
        again.eventually(
                again.tokenOf("diskominfo"),
                "/api/complaints?q=uji&size=1",
                list -> list.path("total").asInt() == POSTS + 5);
    }

    private static void deliver(Town town, int from, int to) {
        for (int post = from; post < to; post++) {
            town.deliverToMeta(Town.instagramComment(
                            ACCOUNT,
                            "1790000000%07d".formatted(post),
                            Integer.toString(500 + post % 9),
                            "jalan rusak uji " + post))
                    .expect(200);
        }
    }

    /** The digests of all projections, when nothing is on its way any more: twice the same. */
    private static Map<String, String> onceQuiet(Town town) {
        String admin = town.tokenOf("admin");
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            Map<String, String> before = digests(town, admin);
                            boolean quiet = town.get(admin, "/api/admin/projections")
                                    .expect(200)
                                    .json()
                                    .path("items")
                                    .valueStream()
                                    .allMatch(projection ->
                                            projection.path("lagEvents").asLong() == 0);
                            return quiet && before.equals(digests(town, admin)) ? before : Map.<String, String>of();
                        },
                        digests -> digests.getOrDefault("complaint-desk", "").startsWith(POSTS + " "));
    }

    private static Map<String, String> digests(Town town, String admin) {
        Map<String, String> digests = new TreeMap<>();
        for (String projection : PROJECTIONS) {
            Town.Reply reply = town.get(admin, "/api/admin/projections/" + projection + "/digest");
            if (reply.status() == 200) {
                digests.put(
                        projection,
                        reply.json().path("documents").asLong() + " "
                                + reply.json().path("digest").asString());
            }
        }
        return digests;
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        Path said = PLACE.resolve(arguments[0] + ".log");
        Process command = program(said, List.of(arguments)).start();
        assertThat(command.waitFor()).as(Files.readString(said)).isZero();
    }

    private Town start(Path data) throws IOException {
        int port = freePort();
        Path said = PLACE.resolve(data.getFileName() + ".log");
        Process started = program(said, List.of("--data", data.toString(), "--port", Integer.toString(port)))
                .start();
        running = started;
        await().atMost(PATIENCE).until(() -> {
            String text = Files.readString(said);
            assertThat(started.isAlive()).as(text).isTrue();
            return text.lines().anyMatch(line -> line.equals("Tanggap is ready: http://localhost:" + port));
        });
        return new Town("http://localhost:" + port, data.resolve("credentials.json"));
    }

    private void stop() throws InterruptedException {
        if (running != null) {
            running.destroy();
            running.waitFor();
            running = null;
        }
    }

    private static ProcessBuilder program(Path said, List<String> arguments) {
        ProcessBuilder builder = PackagedProgram.program(arguments);
        builder.environment().put("TANGGAP_CHANNELS_META_APP_SECRET", Town.META_SECRET);
        builder.environment().put("TANGGAP_CHANNELS_META_VERIFY_TOKEN", "rahasia-verifikasi");
        return builder.redirectErrorStream(true).redirectOutput(said.toFile());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
