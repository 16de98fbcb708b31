package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.Batch;
import id.tanggap.query.projection.folding.BatchWriter;
import id.tanggap.query.projection.folding.Document;
import id.tanggap.query.projection.folding.HeldTooLong;
import id.tanggap.query.projection.folding.Unwritten;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one segment, from the fold to the store.
 *
 * <p>While the segment keeps up, every batch is stored before its token. When it is far behind, as in a replay, the events
 * of one complaint lie in many batches: then documents are held back until there are many of them, they weigh much, or
 * some time has passed, and so is the token. A token is only ever stored after the documents up to it; what is held back
 * and lost comes again.
 *
 * <p>That a segment is far behind, the times of its events tell, which were taken by other clocks. Where these are wrong
 * documents are held back in vain: by this node's steady clock never for longer than two seconds.
 */
public final class SegmentDocuments<E, D extends Document> {
    /** Nobody sees a document of an event that old a moment later than he could have. */
    private static final Duration FAR_BEHIND = Duration.ofSeconds(10);

    private static final Duration IDLE = Duration.ofMillis(100);

    private static final Duration LONGEST_HELD = Duration.ofSeconds(2);

    /** Well below the time after which another node takes over a segment whose claim was not extended. */
    private static final Duration LONGEST_STORE = Duration.ofSeconds(2);

    private static final int FEW = 500;

    private final BatchWriter<E, D> writer;
    private final Bounds bounds;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Unwritten<D> unwritten = new Unwritten<>();
    private int affordable;
    private @Nullable TrackingToken token;
    private @Nullable TrackingToken batchByBatchUntil;
    private @Nullable RuntimeException failure;
    private boolean lost;
    private long lastTaken;
    private long heldSince;

    /**
     * @param most documents that are held back; none if zero
     * @param heaviest what they may weigh together, in bytes
     */
    public record Bounds(int most, long heaviest) {}

    /**
     * @param clock as events are dated
     * @param nanos a clock that is never set
     */
    public SegmentDocuments(BatchWriter<E, D> writer, Bounds bounds, Clock clock, LongSupplier nanos) {
        this.writer = writer;
        this.bounds = bounds;
        this.affordable = bounds.most();
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Folds the batch, and stores it with all that was held back unless it may be held back too. */
    public synchronized void take(Batch batch) {
        throwFailure();
        lastTaken = nanos.getAsLong();
        if (unwritten.isEmpty()) {
            heldSince = lastTaken;
        }
        writer.fold(batch, unwritten);
        if (mayBeHeldBack(batch)) {
            unwritten.endBatch();
        } else {
            store(batch, batch.token());
        }
    }

    private boolean mayBeHeldBack(Batch batch) {
        return unwritten.size() < affordable
                && unwritten.weight() < bounds.heaviest()
                && lastTaken - heldSince < LONGEST_HELD.toNanos()
                && !batch.isParked()
                && batch.recordedAt().plus(FAR_BEHIND).isBefore(clock.instant())
                && (batchByBatchUntil == null
                        || batch.token() != null && batch.token().covers(batchByBatchUntil));
    }

    /** @return whether the token must not be stored yet */
    public synchronized boolean holdsBack(@Nullable TrackingToken reached) {
        throwFailure();
        if (unwritten.isEmpty()) {
            return false;
        }
        token = reached;
        return true;
    }

    /** Whether every event that the segment has passed is in a stored document. */
    public synchronized boolean isAllWritten() {
        return unwritten.isEmpty() && !lost;
    }

    /**
     * Stores what is held back.
     *
     * @return the token to store now; null if nothing was held back
     */
    public synchronized @Nullable TrackingToken storeAll() {
        throwFailure();
        if (unwritten.isEmpty()) {
            return null;
        }
        store(null, token);
        return token;
    }

    /**
     * Stores what is held back although no further batch has come for a while. What fails here is thrown at the segment's
     * own next step, which makes the events come again.
     */
    public synchronized void storeWhenIdle(Consumer<TrackingToken> tokens) {
        if (unwritten.isEmpty() || failure != null || token == null || nanos.getAsLong() - lastTaken < IDLE.toNanos()) {
            return;
        }
        try {
            TrackingToken reached = token;
            store(null, reached);
            tokens.accept(reached);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void store(@Nullable Batch last, @Nullable TrackingToken reached) {
        int documents = unwritten.size();
        long begun = nanos.getAsLong();
        try {
            writer.store(unwritten, last);
            afford(documents, Math.max(1, nanos.getAsLong() - begun));
        } catch (RuntimeException e) {
            if (e instanceof HeldTooLong) {
                batchByBatchUntil = reached;
            }
            unwritten.clear();
            lost = true;
            throw e;
        }
    }

    private void afford(int documents, long took) {
        if (documents >= FEW) {
            affordable = (int)
                    Math.clamp(documents * LONGEST_STORE.toNanos() / took, Math.min(FEW, bounds.most()), bounds.most());
        }
    }

    private void throwFailure() {
        RuntimeException now = failure;
        if (now != null) {
            failure = null;
            throw now;
        }
    }

    /** The segment begins at its stored token, or is left to another node. */
    public synchronized void begin() {
        unwritten.clear();
        token = null;
        failure = null;
        lost = false;
    }
}
