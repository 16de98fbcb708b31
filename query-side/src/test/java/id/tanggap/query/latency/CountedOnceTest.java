package id.tanggap.query.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountedOnceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicInteger counted = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountedOnce<String, Instant> answers =
            new CountedOnce<>(this::count, answer -> answer, Clock.fixed(NOW, ZoneOffset.UTC));

    private final ExecutorService askers = Executors.newCachedThreadPool();

    @AfterEach
    void nobodyAsks() {
        askers.shutdownNow();
    }

    private Instant count(String question) {
        counted.incrementAndGet();
        if (question.equals("slow")) {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return NOW;
    }

    @Test
    void anOfficesQuestionKeepsOfficesWaitingAndNotTheMayor() throws Exception {
        CompletableFuture<Instant> slow =
                CompletableFuture.supplyAsync(() -> answers.to("slow", CountedOnce.Queue.OFFICES), askers);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(CompletableFuture.supplyAsync(() -> answers.to("mayor's", CountedOnce.Queue.GOVERNMENT), askers))
                .succeedsWithin(10, TimeUnit.SECONDS);
        CompletableFuture<Instant> behind =
                CompletableFuture.supplyAsync(() -> answers.to("slow", CountedOnce.Queue.OFFICES), askers);
        mayEnd.countDown();

        assertThat(slow).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(behind).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(counted).as("the same question is counted once").hasValue(2);
    }
}
