package id.tanggap.query.projection.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** With a clock that goes on only when it is told, by milliseconds. */
class RefreshingTest {
    private record Planned(long at, Runnable task) {}

    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>((one, other) -> Long.compare(one.at(), other.at()));
    private final List<Long> refreshed = new ArrayList<>();
    private long now;
    private Runnable duringRefresh = () -> {};
    private final Refreshing refreshing = new Refreshing(
            () -> {
                refreshed.add(now);
                duringRefresh.run();
            },
            Duration.ofMillis(500),
            (task, wait) -> planned.add(new Planned(now + wait.toMillis(), task)),
            () -> Duration.ofMillis(now).toNanos());

    private void until(long time) {
        while (!planned.isEmpty() && planned.element().at() <= time) {
            Planned next = planned.remove();
            now = Math.max(now, next.at());
            next.task().run();
        }
        now = time;
    }

    private void writtenAt(long... times) {
        for (long time : times) {
            until(time);
            refreshing.written();
        }
    }

    @Test
    void whatIsWrittenAfterARestIsVisibleAtOnce() {
        writtenAt(10_000, 20_000);
        until(30_000);

        assertThat(refreshed).containsExactly(10_000L, 20_000L);
    }

    @Test
    void whileMoreIsWrittenThereIsOneRefreshInAnInterval() {
        writtenAt(0, 1, 100, 300, 499, 600, 999);
        until(30_000);

        assertThat(refreshed).containsExactly(0L, 500L, 1_000L);
    }

    @Test
    void whatIsWrittenDuringARefreshIsNotForgotten() {
        duringRefresh = () -> {
            duringRefresh = () -> {};
            now += 700;
            refreshing.written();
        };
        writtenAt(0);
        until(30_000);

        assertThat(refreshed).containsExactly(0L, 700L);
    }

    @Test
    void oneThatFailsDoesNotEndAllOthers() {
        duringRefresh = () -> {
            duringRefresh = () -> {};
            throw new IllegalStateException("away");
        };
        writtenAt(0, 1_000);
        until(30_000);

        assertThat(refreshed).containsExactly(0L, 1_000L);
    }
}
