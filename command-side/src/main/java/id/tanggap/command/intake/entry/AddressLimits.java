package id.tanggap.command.intake.entry;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How many complaints may still come from an address. Of IPv6 a whole /64 counts as one: a home gets that many. */
final class AddressLimits {

    private static final int REMEMBERED_AT_MOST = 50_000;
    private static final int NETWORK_BYTES = 8;

    private final EntryProperties limits;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED_AT_MOST;
        }
    };

    AddressLimits(EntryProperties limits) {
        this.limits = limits;
    }

    /** Counts one, unless there were too many; then says how long to wait. */
    Optional<Duration> wait(String address) {
        ConsumptionProbe probe = bucket(network(address)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String network) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    network,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(limits.perAddress())
                                    .refillGreedy(limits.perAddress(), limits.period()))
                            .build());
        }
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return Arrays.toString(Arrays.copyOf(InetAddress.getByName(address).getAddress(), NETWORK_BYTES));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
