package id.tanggap.eventstore.kurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LookoutTest {

    private static final Finding SILENT = Finding.silent("node1:2113");

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong passed = new AtomicLong();
    private CompletableFuture<Optional<Finding>> answer = new CompletableFuture<>();
    private final Lookout lookout = new Lookout(
            () -> {
                looks.incrementAndGet();
                return answer.join();
            },
            Duration.ofMillis(20),
            passed::get);

    @Test
    void nobodyWaitsForALookThatDoesNotEndAndItIsOneForAll() {
        assertThat(lookout.find()).isEmpty();
        passed.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(lookout.find()).isEmpty();
        assertThat(looks).hasValue(1);

        answer.complete(Optional.of(SILENT));
        await().untilAsserted(() -> assertThat(lookout.find()).contains(SILENT));
    }

    @Test
    void whatIsFoundIsToldForSomeSecondsAndWhileItIsLookedAtAnew() {
        answer.complete(Optional.of(SILENT));
        await().untilAsserted(() -> assertThat(lookout.find()).contains(SILENT));
        lookout.find();
        assertThat(looks).hasValue(1);

        answer = new CompletableFuture<>();
        passed.addAndGet(Duration.ofSeconds(6).toNanos());

        assertThat(lookout.find()).contains(SILENT);
        await().untilAsserted(() -> assertThat(looks).hasValue(2));
        answer.complete(Optional.empty());
        await().untilAsserted(() -> assertThat(lookout.find()).isEmpty());
    }
}
