package id.tanggap.query.projection.following;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes visible to searches what was written: at once after a rest, and while more is written once in an interval, counted
 * from the beginning of one refresh to that of the next. By Elasticsearch's own clock, which counts from the end of one,
 * whoever writes after a rest waits for half an interval, and a slow refresh makes all others wait longer.
 *
 * <p>One that fails is not repeated: the index refreshes itself as well, less often.
 */
public final class Refreshing {
    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

    private final Runnable refresh;
    private final long interval;
    private final BiConsumer<Runnable, Duration> later;
    private final LongSupplier nanos;

    private long begun;
    private boolean wanted;
    private boolean underWay;

    /**
     * @param later runs something after a while, by another thread
     * @param nanos a clock that is never set
     */
    public Refreshing(Runnable refresh, Duration interval, BiConsumer<Runnable, Duration> later, LongSupplier nanos) {
        this.refresh = refresh;
        this.interval = interval.toNanos();
        this.later = later;
        this.nanos = nanos;
        this.begun = nanos.getAsLong() - this.interval;
    }

    public synchronized void written() {
        if (!wanted) {
            wanted = true;
            if (!underWay) {
                plan();
            }
        }
    }

    private void plan() {
        long rest = begun + interval - nanos.getAsLong();
        later.accept(this::refresh, Duration.ofNanos(Math.max(0, rest)));
    }

    private void refresh() {
        begin();
        try {
            refresh.run();
        } catch (RuntimeException e) {
            LOG.debug("What was written stays unseen until the index refreshes itself", e);
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        begun = nanos.getAsLong();
        wanted = false;
        underWay = true;
    }

    private synchronized void end() {
        underWay = false;
        if (wanted) {
            plan();
        }
    }
}
