package id.tanggap.eventstore.copy;

import id.tanggap.eventstore.EventHistory;
import id.tanggap.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Copies a history. What is there already is the beginning of the same history, or the copy is refused; so it may be
 * stopped at any moment and begun again, and nothing is added twice. Nobody else may append to the copy meanwhile.
 */
public final class HistoryCopy {

    private static final int BATCH = 1_000;

    private final EventHistory from;
    private final EventHistory to;
    private final LongConsumer progress;

    /** @param progress told how many events were copied, or compared, so far */
    public HistoryCopy(EventHistory from, EventHistory to, LongConsumer progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Adds what is missing.
     *
     * @return how many events were added
     */
    public long copy() {
        TrackingToken start = alreadyCopiedUpTo();
        List<StoredEvent> batch = new ArrayList<>(BATCH);
        long copied = 0;
        for (Iterator<StoredEvent> events = from.after(start).iterator(); events.hasNext(); ) {
            batch.add(events.next());
            if (batch.size() == BATCH || !events.hasNext()) {
                to.append(batch);
                copied += batch.size();
                batch.clear();
                progress.accept(copied);
            }
        }
        return copied;
    }

    private @Nullable TrackingToken alreadyCopiedUpTo() {
        Optional<StoredEvent> last = to.atOrBefore(null);
        return last.isEmpty()
                ? null
                : from.find(last.get())
                        .orElseThrow(() -> new EventStoreException(
                                "The target holds event %s, which the source does not: it is no copy of this history. Copy into an empty store"
                                        .formatted(last.get().eventId())));
    }

    /** Compares both, event by event. */
    public Comparison compare() {
        HistoryDigest fromDigest = new HistoryDigest();
        HistoryDigest toDigest = new HistoryDigest();
        Iterator<StoredEvent> ours = from.after(null).iterator();
        Iterator<StoredEvent> theirs = to.after(null).iterator();
        String difference = null;
        while (ours.hasNext() || theirs.hasNext()) {
            String one = ours.hasNext() ? fromDigest.add(ours.next()) : "nothing";
            String other = theirs.hasNext() ? toDigest.add(theirs.next()) : "nothing";
            if (difference == null && !one.equals(other)) {
                difference = "The first difference is at event %d: %s there, %s here"
                        .formatted(Math.max(fromDigest.count(), toDigest.count()), one, other);
            }
            if (Math.max(fromDigest.count(), toDigest.count()) % BATCH == 0) {
                progress.accept(fromDigest.count());
            }
        }
        return new Comparison(
                fromDigest.count(),
                fromDigest.value(),
                toDigest.count(),
                toDigest.value(),
                Optional.ofNullable(difference));
    }

    /** @param difference the first one, in words */
    public record Comparison(
            long sourceEvents,
            String sourceDigest,
            long targetEvents,
            String targetDigest,
            Optional<String> difference) {

        public boolean same() {
            return difference.isEmpty() && sourceDigest.equals(targetDigest);
        }
    }
}
