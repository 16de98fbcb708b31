package id.tanggap.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

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

    private record Failures(int number, Instant last, Instant nextTry) {}

    private final int free;
    private final Map<K, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Failures> eldest) {
            return size() > KEPT;
        }
    };

    /** @param free how many may fail in a row before the first wait */
    GrowingDelay(int free) {
        this.free = free;
    }

    /** How long there is still to wait. */
    synchronized Duration left(K who, Instant now) {
        Instant next = of(who, now).nextTry();
        return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
    }

    /** Counts a try, and returns nothing to wait for; or how long there is still to wait, and counts nothing. */
    synchronized Duration begin(K who, Instant now) {
        Duration left = left(who, now);
        if (left.isZero()) {
            int number = of(who, now).number() + 1;
            failures.put(who, new Failures(number, now, now.plus(after(number))));
        }
        return left;
    }

    private Failures of(K who, Instant now) {
        Failures known = failures.get(who);
        return known == null || known.last().plus(MEMORY).isBefore(now) ? new Failures(0, now, now) : known;
    }

    synchronized void forget(K who) {
        failures.remove(who);
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
