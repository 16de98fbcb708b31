package id.tanggap.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Makes whoever fails wait, twice as long each time. A try counts as failed from its beginning until it is known to have
 * succeeded, so that many at the same time gain nothing.
 *
 * @param <K> who is counted
 */
final class GrowingDelay<K> {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** After so long without a try everything is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final int KEPT = 50_000;

    private record Failures(int number, long nextTry) {}

    private final int free;
    private final Ticker ticker;
    private final Cache<K, Failures> failures;

    /**
     * @param free how many may fail in a row before the first wait
     * @param ticker of the time that passes evenly, whatever the clock is set to
     */
    GrowingDelay(int free, Ticker ticker) {
        this.free = free;
        this.ticker = ticker;
        this.failures = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(MEMORY)
                .ticker(ticker)
                .build();
    }

    /** How long there is still to wait. */
    synchronized Duration left(K who) {
        Failures known = failures.getIfPresent(who);
        long left = known == null ? 0 : known.nextTry() - ticker.read();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    /** Counts a try, and returns nothing to wait for; or how long there is still to wait, and counts nothing. */
    synchronized Duration begin(K who) {
        Duration left = left(who);
        if (left.isZero()) {
            Failures known = failures.getIfPresent(who);
            int number = known == null ? 1 : known.number() + 1;
            failures.put(who, new Failures(number, ticker.read() + after(number).toNanos()));
        }
        return left;
    }

    synchronized void forget(K who) {
        failures.invalidate(who);
    }

    private Duration after(int number) {
        if (number < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(number - free, 20);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
