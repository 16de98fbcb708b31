package id.tanggap.command.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by which something may be deleted, closed or held against somebody for good.
 *
 * <p>Two clocks must agree on it: this node's and the database's; of two that nearly agree the earlier one counts. On one
 * machine they are one clock, so agreeing is not enough: the trusted time follows a clock that was set forward by no more
 * than a day in an hour, however many nodes there are. Who sets the clock right again within hours has lost nothing that was
 * younger than that; after an outage of a week everything is done seven hours late, after one of an hour nothing is.
 */
public final class TrustedTime {

    private static final Logger log = LoggerFactory.getLogger(TrustedTime.class);

    static final Duration APART_AT_MOST = Duration.ofMinutes(1);
    private static final int FASTER_AT_MOST = 24;
    private static final Duration OF_NO_ACCOUNT = Duration.ofHours(1);

    private final Clock clock;
    private final Supplier<Instant> database;
    private final Reached reached;
    private final LongSupplier ticker;

    private @Nullable Long lastTick;
    private @Nullable Instant lastSeen;
    private boolean doubted;
    private volatile double apart = Double.NaN;
    private volatile double behind = Double.NaN;

    /** How far the trusted time has come, on all nodes and across restarts. */
    interface Reached {

        /**
         * Goes on to a time, as far as is allowed, or back to it.
         *
         * @param seen where this node saw it last; null before it has looked
         * @param atMost how far it may be ahead of that by now; who has not looked yet may go on by so much from where it
         *     is, once after each time that it has caught up with the clocks, however many nodes start
         * @return where it is now
         */
        Instant goOn(Instant to, @Nullable Instant seen, Duration atMost);
    }

    /** @param ticker nanoseconds that pass evenly, whatever the clocks are set to */
    TrustedTime(Clock clock, Supplier<Instant> database, Reached reached, LongSupplier ticker) {
        this.clock = clock;
        this.database = database;
        this.reached = reached;
        this.ticker = ticker;
    }

    /** Nothing while the clocks disagree; a warning says so once, and a gauge as long as it lasts. */
    public synchronized Optional<Instant> now() {
        Instant own = clock.instant();
        Instant theirs = database.get();
        Duration difference = Duration.between(theirs, own);
        apart = difference.toMillis() / 1000.0;
        if (difference.abs().compareTo(APART_AT_MOST) > 0) {
            doubt(own, theirs);
            return Optional.empty();
        }
        doubted = false;
        Instant latest = own.isBefore(theirs) ? own : theirs;
        Instant trusted = reached.goOn(latest, lastSeen, allowance());
        lastSeen = trusted;
        behind = Duration.between(trusted, latest).toMillis() / 1000.0;
        return Optional.of(trusted);
    }

    /** Whether that time has come for certain, give or take the minute by which clocks may differ. */
    public boolean hasCome(Instant when) {
        return now().filter(now -> !now.plus(APART_AT_MOST).isBefore(when)).isPresent();
    }

    /** Seconds by which this node's clock is ahead of the database's, negative if it is behind; NaN when not known yet. */
    double apart() {
        return apart;
    }

    /** Seconds by which the trusted time still follows a clock that was set forward, or a system that was down. */
    double behind() {
        return behind;
    }

    private Duration allowance() {
        long tick = ticker.getAsLong();
        Long before = lastTick;
        lastTick = tick;
        return before == null ? OF_NO_ACCOUNT : Duration.ofNanos(tick - before).multipliedBy(FASTER_AT_MOST);
    }

    private void doubt(Instant own, Instant theirs) {
        if (!doubted) {
            log.warn(
                    "This node's clock says {}, the database's {}: nothing is deleted, closed or noted as missed until they"
                            + " agree within {} s",
                    own,
                    theirs,
                    APART_AT_MOST.toSeconds());
        }
        doubted = true;
    }
}
