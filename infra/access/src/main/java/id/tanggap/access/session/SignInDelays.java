package id.tanggap.access.session;

import id.tanggap.access.account.UserName;
import id.tanggap.access.audit.Network;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How whoever guesses passwords is slowed down, counted on each node for itself:
 *
 * <ul>
 *   <li>one account from one network: 5 failures in a row, then a wait that grows from 2 seconds to 15 minutes;
 *   <li>all accounts from one network: 30 in a row, then one in 10 seconds;
 *   <li>one account from all networks: 100 in a row, then one in 10 seconds. Networks from which somebody has signed in
 *       lately do not wait for those who guess elsewhere.
 * </ul>
 *
 * A browser in which the account has signed in before is counted for itself alone, 10 failures and then the growing wait:
 * nobody else can make its owner wait.
 */
final class SignInDelays {

    private static final int KEPT = 50_000;
    private static final Duration LATELY = Duration.ofDays(30);

    private record Place(UserName user, Network network) {}

    private record Browser(UserName user, String token) {}

    private final Clock clock;
    private final GrowingDelay<Place> places = new GrowingDelay<>(5);
    private final GrowingDelay<Browser> browsers = new GrowingDelay<>(10);
    private final Buckets<Network> networks;
    private final Buckets<UserName> accounts;
    private final Map<Network, Instant> lately = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, Instant> eldest) {
            return size() > KEPT;
        }
    };

    SignInDelays(Clock clock) {
        this.clock = clock;
        this.networks = new Buckets<>(30, Duration.ofSeconds(10), clock);
        this.accounts = new Buckets<>(100, Duration.ofSeconds(10), clock);
    }

    /**
     * One attempt, which counts as failed until it is known to have succeeded.
     *
     * @param user empty if what was typed cannot be a name
     */
    Attempt stranger(Optional<UserName> user, String address) {
        Network network = Network.of(address);
        Optional<Place> place = user.map(name -> new Place(name, network));
        return new Attempt(wait(place, network), () -> {
            place.ifPresent(places::forget);
            networks.giveBack(network);
            note(network);
        });
    }

    /** What one limit refuses is not counted by the others. */
    private Duration wait(Optional<Place> place, Network network) {
        Instant now = clock.instant();
        Duration wait = place.map(here -> places.left(here, now)).orElse(Duration.ZERO);
        if (wait.isZero()) {
            wait = networks.take(network);
        }
        if (wait.isZero() && place.isPresent() && !hasLately(network)) {
            wait = accounts.take(place.get().user());
        }
        return wait.isZero() ? place.map(here -> places.begin(here, now)).orElse(wait) : wait;
    }

    /** The same from a browser in which the account has signed in before, told by the token that it keeps. */
    Attempt known(UserName user, String token, String address) {
        var browser = new Browser(user, token);
        return new Attempt(browsers.begin(browser, clock.instant()), () -> {
            browsers.forget(browser);
            note(Network.of(address));
        });
    }

    /**
     * @param left how long to wait; nothing if it may go on
     * @param whenRight what its success makes good
     */
    record Attempt(Duration left, Runnable whenRight) {

        boolean mustWait() {
            return !left.isZero();
        }

        /** The user is whom they say: earlier slips are forgotten, and this one does not count at all. */
        void succeeded() {
            whenRight.run();
        }
    }

    private boolean hasLately(Network network) {
        synchronized (lately) {
            Instant at = lately.get(network);
            return at != null && at.plus(LATELY).isAfter(clock.instant());
        }
    }

    private void note(Network network) {
        synchronized (lately) {
            lately.put(network, clock.instant());
        }
    }

    private static final class Buckets<K> {

        private final int inARow;
        private final Duration thenOnceIn;
        private final Clock clock;
        private final Map<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                return size() > KEPT;
            }
        };

        Buckets(int inARow, Duration thenOnceIn, Clock clock) {
            this.inARow = inARow;
            this.thenOnceIn = thenOnceIn;
            this.clock = clock;
        }

        /** Takes one if there is one, else says how long to wait. */
        Duration take(K who) {
            ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
        }

        void giveBack(K who) {
            bucket(who).addTokens(1);
        }

        private Bucket bucket(K who) {
            synchronized (buckets) {
                return buckets.computeIfAbsent(
                        who,
                        _ -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(inARow).refillGreedy(1, thenOnceIn))
                                .withCustomTimePrecision(new ClockMeter(clock))
                                .build());
            }
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
