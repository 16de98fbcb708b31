package id.tanggap.access.session;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often one may fail to sign in: 10 times per user and 30 times per address in a row, then once a minute
 * and once in ten seconds. Counted on each node for itself. An IPv6 address counts by its /64, which is what one
 * household is given.
 */
final class SignInLimits {

    private static final int KEPT = 20_000;
    private static final int LONGEST_NAME = 100;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /** One attempt, which counts as failed until it is known to have succeeded. */
    Attempt attempt(String user, String address) {
        var name = user.strip().toLowerCase(Locale.ROOT);
        var byUser = bucket("u " + name.substring(0, Math.min(name.length(), LONGEST_NAME)), 10, Duration.ofMinutes(1));
        var byAddress = bucket("a " + network(address), 30, Duration.ofSeconds(10));
        if (!byAddress.tryConsume(1)) {
            return new Attempt(false, byUser, byAddress);
        }
        return new Attempt(byUser.tryConsume(1), byUser, byAddress);
    }

    record Attempt(boolean allowed, Bucket byUser, Bucket byAddress) {

        /** The user is whom they say: earlier slips are forgotten, and this one does not count at all. */
        void succeeded() {
            byUser.reset();
            byAddress.addTokens(1);
        }
    }

    private Bucket bucket(String key, int inARow, Duration thenOnceIn) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(inARow).refillGreedy(1, thenOnceIn))
                            .withCustomTimePrecision(new ClockMeter(clock))
                            .build());
        }
    }

    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notALiteral) {
            return address;
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
