package id.tanggap.access.address;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tanggap.access.audit.Network;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * How often one {@link Network} may come: so many times at once, and as many again in every period. Counted on each node
 * for itself.
 */
public final class AddressBudget {

    private static final int REMEMBERED_AT_MOST = 50_000;

    private final int requests;
    private final Duration period;
    private final Cache<Network, Bucket> buckets;

    public AddressBudget(int requests, Duration period) {
        this.requests = requests;
        this.period = period;
        // Who was not seen for a period has all of it again, and need not be remembered.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_AT_MOST)
                .expireAfterAccess(period)
                .build();
    }

    /** Counts one, unless there were too many; then says how long to wait. */
    public Optional<Duration> take(String address) {
        var probe = bucket(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String address) {
        return buckets.get(
                Network.of(address),
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                        .build());
    }
}
