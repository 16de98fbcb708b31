package id.tanggap.eventstore.kurrent.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What shall go wrong. Each order is carried out so many times, by whichever call comes first, and then forgotten. */
public final class Faults {

    private final AtomicInteger appendsDroppedBefore = new AtomicInteger();
    private final AtomicInteger appendsDroppedAfter = new AtomicInteger();
    private final AtomicInteger appendsStalledAfter = new AtomicInteger();
    private final AtomicInteger readsStalled = new AtomicInteger();
    private final AtomicInteger eventsRepeated = new AtomicInteger();
    private final AtomicInteger timeouts = new AtomicInteger();
    private volatile Duration slowness = Duration.ZERO;

    /** The connection breaks before anything is written. */
    public void dropAppendsBeforeTheCommit(int times) {
        appendsDroppedBefore.set(times);
    }

    /** It is written, but the connection breaks before the answer. */
    public void dropAppendsAfterTheCommit(int times) {
        appendsDroppedAfter.set(times);
    }

    /** It is written, and no answer ever comes. */
    public void stallAppendsAfterTheCommit(int times) {
        appendsStalledAfter.set(times);
    }

    /** The server waits in vain for the others of its cluster, and says so. */
    public void timeOutAppends(int times) {
        timeouts.set(times);
    }

    /** No answer ever comes. */
    public void stallReads(int times) {
        readsStalled.set(times);
    }

    /** A subscription brings these events twice. */
    public void repeatEvents(int times) {
        eventsRepeated.set(times);
    }

    /** Every call takes so much longer, until told otherwise. */
    public void slowDown(Duration by) {
        slowness = by;
    }

    boolean dropBefore() {
        return due(appendsDroppedBefore);
    }

    boolean dropAfter() {
        return due(appendsDroppedAfter);
    }

    boolean stallAfter() {
        return due(appendsStalledAfter);
    }

    boolean timeOut() {
        return due(timeouts);
    }

    boolean stallRead() {
        return due(readsStalled);
    }

    boolean repeatEvent() {
        return due(eventsRepeated);
    }

    void dawdle() {
        if (!slowness.isZero()) {
            try {
                Thread.sleep(slowness.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean due(AtomicInteger order) {
        return order.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
