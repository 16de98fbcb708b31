package id.tanggap.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.tanggap.access.account.UserName;
import id.tanggap.access.address.Buckets;
import id.tanggap.access.audit.Network;
import java.time.Duration;
import java.util.Optional;

/**
 * How whoever guesses passwords is slowed down, counted on each node for itself, whatever its clock is set to:
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

    private final GrowingDelay<Place> places;
    private final GrowingDelay<Browser> browsers;
    private final Buckets<Network> networks;
    private final Buckets<UserName> accounts;
    private final Cache<Network, Boolean> lately;

    SignInDelays(Ticker ticker) {
        this.places = new GrowingDelay<>(5, ticker);
        this.browsers = new GrowingDelay<>(10, ticker);
        this.networks = new Buckets<>(30, 1, Duration.ofSeconds(10), ticker);
        this.lately = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(LATELY)
                .ticker(ticker)
                .build();
        this.accounts = new Buckets<>(100, 1, Duration.ofSeconds(10), ticker);
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
            lately.put(network, true);
        });
    }

    /** What one limit refuses is not counted by the others. */
    private Duration wait(Optional<Place> place, Network network) {
        Duration wait = place.map(places::left).orElse(Duration.ZERO);
        if (wait.isZero()) {
            wait = networks.take(network);
        }
        if (wait.isZero() && place.isPresent() && lately.getIfPresent(network) == null) {
            wait = accounts.take(place.get().user());
        }
        return wait.isZero() ? place.map(places::begin).orElse(wait) : wait;
    }

    /** The same from a browser in which the account has signed in before, told by the token that it keeps. */
    Attempt known(UserName user, String token, String address) {
        var browser = new Browser(user, token);
        return new Attempt(browsers.begin(browser), () -> {
            browsers.forget(browser);
            lately.put(Network.of(address), true);
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
}
