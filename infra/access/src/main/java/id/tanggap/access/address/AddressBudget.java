package id.tanggap.access.address;

import com.github.benmanes.caffeine.cache.Ticker;
import id.tanggap.access.audit.Network;
import java.time.Duration;
import java.util.Optional;

/**
 * How often one {@link Network} may come: so many times at once, and as many again in every period. Counted on each node
 * for itself.
 */
public final class AddressBudget {

    private final Buckets<Network> buckets;

    public AddressBudget(int requests, Duration period) {
        this.buckets = new Buckets<>(requests, requests, period, Ticker.systemTicker());
    }

    /** Counts one, unless there were too many; then says how long to wait. */
    public Optional<Duration> take(String address) {
        return Optional.of(buckets.take(Network.of(address))).filter(Duration::isPositive);
    }
}
