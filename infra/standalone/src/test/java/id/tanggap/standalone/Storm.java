package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Platforms that deliver while things break. What is not answered with 200 is delivered again, as the platforms do; what
 * was, must be there exactly once.
 */
final class Storm implements AutoCloseable {

    static final String ACCOUNT = "17841400000000001";
    static final List<String> PROJECTIONS = List.of("complaint-desk", "complaint-public", "timeline", "opd");
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private volatile Town town;
    private final ExecutorService platforms = Executors.newFixedThreadPool(4);
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Storm(Town town) {
        this.town = town;
    }

    /** Begins to deliver so many posts. */
    void deliver(int posts) {
        for (int i = 0; i < posts; i++) {
            int post = delivered.incrementAndGet();
            String id = "1790000000%07d".formatted(post);
            String body =
                    Town.instagramComment(ACCOUNT, id, Integer.toString(500 + post % 40), "jalan rusak badai " + post);
            platforms.submit(() -> {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(100))
                        .ignoreException(UncheckedIOException.class)
                        .until(() -> deliver(body));
                accepted.add(id);
            });
        }
    }

    private boolean deliver(String body) {
        boolean taken = false;
        try {
            taken = town.deliverToMeta(body).status() == 200;
        } finally {
            if (!taken) {
                refused.incrementAndGet();
            }
        }
        return taken;
    }

    /** Delivers there from now on, also what was not yet accepted elsewhere. */
    void turnTo(Town another) {
        town = another;
    }

    void awaitAccepted(int posts) {
        await().atMost(PATIENCE).until(() -> accepted.size() >= posts);
    }

    /** Waits until a delivery is refused or a projection cannot follow. */
    void awaitTrouble() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreException(UncheckedIOException.class)
                .until(() -> refused.get() > 0 || lagOf("complaint-desk") > 0);
    }

    void awaitAllAccepted() {
        await().atMost(PATIENCE).until(this::allAccepted);
    }

    boolean allAccepted() {
        return accepted.size() == delivered.get();
    }

    /** All that was accepted is there, once, and every index equals one that is built afresh from the events. */
    void assertAllIsWell() {
        awaitAllAccepted();
        awaitCaughtUp();
        assertThat(onTheDesk()).containsExactlyElementsOf(new TreeSet<>(accepted));
        Map<String, Digest> live = new TreeMap<>();
        for (String projection : PROJECTIONS) {
            live.put(projection, digest(projection));
            town.post(admin(), "/api/admin/projections/" + projection + "/rebuild", "")
                    .expect(202);
        }
        live.forEach((projection, before) -> {
            awaitIndexOtherThan(projection, before.index());
            assertThat(digest(projection).documents()).as(projection).isEqualTo(before.documents());
        });
    }

    /** What a wrong clock measured is told apart, not left out in silence. */
    void assertEachIsMeasuredOrToldFaulty() {
        for (String clock : List.of("capture", "routing")) {
            JsonNode total = town.get(town.tokenOf("mayor"), "/api/latency?by=channel&clock=" + clock)
                    .expect(200)
                    .json()
                    .path("total");
            assertThat(total.path("n").asInt() + total.path("faulty").asInt())
                    .as(clock)
                    .isEqualTo(accepted.size());
        }
    }

    void awaitIndexOtherThan(String projection, String index) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(
                        () -> assertThat(statusOf(projection).path("index").asString(index))
                                .isNotEqualTo(index));
    }

    long lagOf(String projection) {
        return statusOf(projection).path("lagEvents").asLong();
    }

    private JsonNode statusOf(String projection) {
        for (JsonNode status :
                town.get(admin(), "/api/admin/projections").expect(200).json().path("items")) {
            if (status.path("name").asString().equals(projection)) {
                return status;
            }
        }
        throw new AssertionError("There is no projection " + projection);
    }

    /**
     * @param index that was read
     * @param documents how many there are, and their digest
     */
    record Digest(String index, String documents) {}

    Digest digest(String projection) {
        JsonNode answer = town.get(admin(), "/api/admin/projections/" + projection + "/digest")
                .expect(200)
                .json();
        return new Digest(
                answer.path("index").asString(),
                answer.path("documents").asLong() + " " + answer.path("digest").asString());
    }

    void awaitCaughtUp() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> {
                    Town.Reply reply = town.get(admin(), "/api/admin/projections");
                    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
                    assertThat(reply.json().path("items"))
                            .as(reply.text())
                            .isNotEmpty()
                            .allSatisfy(projection -> {
                                assertThat(projection.path("index").isString()).isTrue();
                                assertThat(projection.path("lagEvents").asLong())
                                        .isZero();
                                assertThat(projection.path("deadLetters").asLong())
                                        .isZero();
                                assertThat(projection.path("rebuild").isNull()).isTrue();
                            });
                    assertThat(onTheDesk()).hasSizeGreaterThanOrEqualTo(accepted.size());
                });
    }

    private List<String> onTheDesk() {
        return town.postsOnTheDesk("badai");
    }

    private String admin() {
        return town.tokenOf("admin");
    }

    @Override
    public void close() {
        platforms.shutdownNow();
    }
}
