package id.tanggap.access.address;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * A bucket of tokens for each of many, on this node. They fill as time passes evenly, whatever the clock is set to.
 *
 * @param <K> who is counted
 */
public final class Buckets<K> {

    private static final int REMEMBERED_AT_MOST = 50_000;

    private final int capacity;
    private final int refill;
    private final Duration period;
    private final Ticker ticker;
    private final Cache<K, Bucket> buckets;

    /**
     * @param capacity how many in a row
     * @param refill how many more in a period, evenly
     */
    public Buckets(int capacity, int refill, Duration period, Ticker ticker) {
        this.capacity = capacity;
        this.refill = refill;
        this.period = period;
        this.ticker = ticker;
        // Whose bucket has had the time to fill need not be remembered.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_AT_MOST)
                .expireAfterAccess(period.multipliedBy(capacity).dividedBy(refill))
                .ticker(ticker)
                .build();
    }

    /** Takes one if there is one, and returns nothing to wait for; else says how long to wait, and takes none. */
    public Duration take(K who) {
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    public void giveBack(K who) {
        bucket(who).addTokens(1);
    }

    private Bucket bucket(K who) {
        return buckets.get(
                who,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                        .withCustomTimePrecision(new Even(ticker))
                        .build());
    }

    private record Even(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
