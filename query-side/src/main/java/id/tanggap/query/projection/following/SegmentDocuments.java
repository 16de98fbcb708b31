package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.Batch;
import id.tanggap.query.projection.folding.Blame;
import id.tanggap.query.projection.folding.DocumentWriter;
import id.tanggap.query.projection.folding.DocumentWriter.Refusal;
import id.tanggap.query.projection.folding.Folded;
import id.tanggap.query.projection.folding.Folding;
import id.tanggap.query.projection.folding.Unwritten;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one segment, from the fold to the store.
 *
 * <p>While the segment keeps up, every batch is stored before its token. When it is far behind, as in a replay, the events
 * of one complaint lie in many batches: then states wait in a buffer until there are many of them, they weigh much, or
 * some time has passed. A full buffer is rendered and sent by another thread while the next one is being filled. A token is
 * only ever stored after the documents up to it; what waits and is lost comes again.
 *
 * <p>Documents that are refused are settled by the segment itself: within its transaction, together with the token.
 *
 * <p>That a segment is far behind, the times of its events tell, which were taken by other clocks. Where these are wrong
 * states wait in vain: by this node's steady clock hardly longer than two seconds.
 */
public final class SegmentDocuments<E, S> {
    /** Nobody sees a document of an event that old a moment later than he could have. */
    private static final Duration FAR_BEHIND = Duration.ofSeconds(10);

    private static final Duration IDLE = Duration.ofMillis(100);

    private static final Duration LONGEST_HELD = Duration.ofSeconds(2);

    private final Work<E, S> work;
    private final BufferSize size;
    private final Clock clock;
    private final LongSupplier nanos;

    private Buffer<S> filling;
    private @Nullable Shipment<S> underWay;
    private @Nullable TrackingToken storedUpTo;
    private @Nullable RuntimeException failure;
    private boolean lost;
    private long lastTaken;

    /**
     * What the projection's segments share.
     *
     * @param weigher of states, in bytes
     * @param sender renders and sends beside the segment's thread
     */
    public record Work<E, S>(
            Folding<E, S> folding,
            DocumentWriter<S, ?> writer,
            Blame<E, S> blame,
            ToIntFunction<S> weigher,
            Executor sender) {}

    /**
     * @param size of both buffers together
     * @param clock as events are dated
     * @param nanos a clock that is never set
     */
    public SegmentDocuments(Work<E, S> work, BufferSize size, Clock clock, LongSupplier nanos) {
        this.work = work;
        this.size = size;
        this.clock = clock;
        this.nanos = nanos;
        this.filling = new Buffer<>(work.weigher());
    }

    /** Folds the batch, and stores it with all that waits unless it may wait too. */
    public synchronized void take(Batch batch) {
        throwFailure();
        lastTaken = nanos.getAsLong();
        try {
            boolean parked = makeRoom(batch);
            filling.begin(lastTaken);
            work.folding().fold(batch, filling.states(), this::onTheWay);
            if (parked || batch.isParked() || !mayWait(batch)) {
                storeAllNow();
            }
        } catch (RuntimeException e) {
            giveUp();
            throw e;
        }
    }

    private boolean mayWait(Batch batch) {
        return size.isAny() && batch.recordedAt().plus(FAR_BEHIND).isBefore(clock.instant());
    }

    private @Nullable Folded<S> onTheWay(String id) {
        return underWay == null ? null : underWay.states().get(id);
    }

    /** @return whether an event was parked, so that the token must not wait */
    private boolean makeRoom(Batch batch) {
        boolean full = size.isFull(filling.states(), batch.size()) || filling.isOlderThan(LONGEST_HELD, lastTaken);
        if (underWay != null && (full || underWay.isDone())) {
            List<Refusal<S>> refused = land();
            if (!refused.isEmpty()) {
                storeAllNow(refused);
                return true;
            }
        }
        if (full && !filling.isEmpty()) {
            underWay = Shipment.send(filling, work.writer(), work.sender(), nanos);
            filling = new Buffer<>(work.weigher());
        }
        return false;
    }

    /** Waits until what is under way has come to the store. */
    private List<Refusal<S>> land() {
        Shipment<S> sent = underWay;
        if (sent == null) {
            return List.of();
        }
        underWay = null;
        List<Refusal<S>> refused = sent.await();
        size.learn(sent.states().size(), sent.took());
        storedUpTo = sent.upTo();
        return refused;
    }

    private void storeAllNow() {
        storeAllNow(land());
    }

    private void storeAllNow(List<Refusal<S>> alreadyRefused) {
        List<Unwritten.Change<S>> refused = new ArrayList<>();
        alreadyRefused.forEach(each -> refused.add(filling.states().withWhatCameLater(each.change())));
        work.writer().write(filling.states().changes()).forEach(each -> refused.add(each.change()));
        refused.forEach(work.blame()::settle);
        storedUpTo = filling.upTo() == null ? storedUpTo : filling.upTo();
        filling = new Buffer<>(work.weigher());
    }

    /**
     * The segment has passed all events up to the token.
     *
     * @return the token that may be stored now; null if none further than before
     */
    synchronized @Nullable TrackingToken passed(@Nullable TrackingToken reached) {
        throwFailure();
        if (isEmpty()) {
            storedUpTo = null;
            return reached;
        }
        filling.upTo(reached);
        TrackingToken stored = storedUpTo;
        storedUpTo = null;
        return stored;
    }

    private boolean isEmpty() {
        return filling.isEmpty() && underWay == null;
    }

    /** Whether something waits to be written. */
    synchronized boolean isHoldingBack() {
        return !isEmpty();
    }

    /** Whether every event that the segment has passed is in a stored document. */
    synchronized boolean isAllWritten() {
        return isEmpty() && !lost;
    }

    /**
     * Stores what waits.
     *
     * @return the token to store now; null if nothing waited
     */
    synchronized @Nullable TrackingToken storeAll() {
        throwFailure();
        if (isEmpty()) {
            return null;
        }
        try {
            storeAllNow();
        } catch (RuntimeException e) {
            giveUp();
            throw e;
        }
        TrackingToken stored = storedUpTo;
        storedUpTo = null;
        return stored;
    }

    /**
     * Stores what waits although no further batch has come for a while. What fails here is thrown at the segment's own next
     * step, which makes the events come again.
     */
    synchronized void storeWhenIdle(Executor transaction, Consumer<TrackingToken> tokens) {
        if (isEmpty() || failure != null || nanos.getAsLong() - lastTaken < IDLE.toNanos()) {
            return;
        }
        try {
            transaction.execute(() -> {
                TrackingToken stored = storeAll();
                if (stored != null) {
                    tokens.accept(stored);
                }
            });
        } catch (RuntimeException e) {
            giveUp();
            failure = e;
        }
    }

    private void giveUp() {
        filling = new Buffer<>(work.weigher());
        underWay = null;
        storedUpTo = null;
        lost = true;
    }

    private void throwFailure() {
        RuntimeException now = failure;
        if (now != null) {
            failure = null;
            throw now;
        }
    }

    /** The segment begins at its stored token, or is left to another node. */
    synchronized void begin() {
        giveUp();
        failure = null;
        lost = false;
    }
}
