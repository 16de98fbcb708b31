package id.tanggap.query.latency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Spares what many ask at once from being counted for each. In one queue one question is counted at a time, so that no crowd
 * before the figures keeps the desks waiting; who waited while the same question was counted gets that answer. Nobody waits
 * for a question of another queue.
 */
final class CountedOnce<Q, A> {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int REMEMBERED = 200;

    private final Function<Q, A> count;
    private final Function<A, Instant> asOf;
    private final Clock clock;
    private final Map<Queue, ReentrantLock> counting = new EnumMap<>(Queue.class);
    private final Cache<Q, A> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    CountedOnce(Function<Q, A> count, Function<A, Instant> asOf, Clock clock) {
        this.count = count;
        this.asOf = asOf;
        this.clock = clock;
        for (Queue queue : Queue.values()) {
            counting.put(queue, new ReentrantLock());
        }
    }

    /** Those who ask. */
    enum Queue {
        GOVERNMENT,
        OFFICES
    }

    A to(Q question, Queue queue) {
        Instant oldest = clock.instant().minus(FRESH);
        A known = answers.getIfPresent(question);
        if (known != null && asOf.apply(known).isAfter(oldest)) {
            return known;
        }
        ReentrantLock mine = Objects.requireNonNull(counting.get(queue));
        mine.lock();
        try {
            known = answers.getIfPresent(question);
            if (known != null && asOf.apply(known).isAfter(oldest)) {
                return known;
            }
            A counted = count.apply(question);
            answers.put(question, counted);
            return counted;
        } finally {
            mine.unlock();
        }
    }
}
