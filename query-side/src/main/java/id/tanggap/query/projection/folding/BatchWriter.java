package id.tanggap.query.projection.folding;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch of events into documents and stores them with one request. When it returns, every event of the batch is
 * either in a stored document or parked; when it throws, the batch has to come again, and may.
 *
 * <p>Positions make it right: an event whose sequence number is below the document's version is in it already and is
 * passed over; one that is above has been preceded by an event that is not, which is only right while that one is
 * parked.
 */
public final class BatchWriter<E, D extends Document> {
    private static final int IN_ONE_REQUEST = 500;

    private final Projection<E, D, D> projection;
    private final DocumentStore<D> store;
    private final ParkedEvents parked;
    private final RecentDocuments<D> recent;
    private final BiConsumer<@Nullable D, D> stored;

    /** @param stored gets what each document was and what is stored of it now */
    public BatchWriter(
            Projection<E, D, D> projection,
            DocumentStore<D> store,
            ParkedEvents parked,
            RecentDocuments<D> recent,
            BiConsumer<@Nullable D, D> stored) {
        this.stored = stored;
        this.projection = projection;
        this.store = store;
        this.parked = parked;
        this.recent = recent;
    }

    /** Folds a batch into what is not yet written. */
    public void fold(Batch batch, Unwritten<D> unwritten) {
        batch.unreadable().forEach(each -> parkUnlessPassing(batch, each.event(), each.failure()));
        Map<String, D> before = projection.folds() ? before(batch, unwritten) : Map.of();
        batch.byDocument().forEach((id, events) -> {
            D document = fold(batch, id, before.get(id), events);
            if (document != null && document != before.get(id)) {
                unwritten.put(before.get(id), document);
            }
        });
    }

    /**
     * Stores everything that is not yet written, a request for each few hundred documents.
     *
     * @param last the batch that was folded last: only its events are still at hand
     * @throws HeldTooLong if a document is refused into which events of earlier batches were folded as well
     */
    public void store(Unwritten<D> unwritten, @Nullable Batch last) {
        List<Unwritten.Change<D>> changes = unwritten.changes();
        for (int from = 0; from < changes.size(); from += IN_ONE_REQUEST) {
            store(unwritten, changes.subList(from, Math.min(changes.size(), from + IN_ONE_REQUEST)), last);
        }
        unwritten.clear();
    }

    private void store(Unwritten<D> unwritten, List<Unwritten.Change<D>> changes, @Nullable Batch last) {
        DocumentStore.Written written =
                store.write(changes.stream().map(Unwritten.Change::after).toList());
        List<String> refused = new ArrayList<>();
        for (Unwritten.Change<D> change : changes) {
            D document = change.after();
            if (written.overtaken().contains(document.id())) {
                // These events have come a second time.
                recent.forget(document.id());
            } else if (!written.refused().containsKey(document.id())) {
                remember(document);
                stored.accept(change.before(), document);
            } else if (last == null || unwritten.isOfEarlierBatch(change)) {
                throw new HeldTooLong(document.id());
            } else {
                refused.add(document.id());
            }
        }
        if (last != null) {
            for (String id : refused) {
                oneByOne(last, id, last.byDocument().getOrDefault(id, List.of()));
            }
        }
    }

    private Map<String, D> before(Batch batch, Unwritten<D> unwritten) {
        Map<String, D> before = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        batch.byDocument().forEach((id, events) -> {
            D document = unwritten.get(id);
            if (document == null) {
                document = recent.get(id);
            }
            if (document != null) {
                before.put(id, document);
            } else if (events.getFirst().getSequenceNumber() > 0) {
                unknown.add(id);
            }
            // Else all of it is here. If its first event is delivered anew, the write finds it overtaken.
        });
        if (!unknown.isEmpty()) {
            before.putAll(store.read(unknown));
        }
        return before;
    }

    private @Nullable D fold(Batch batch, String id, @Nullable D before, List<DomainEventMessage<?>> events) {
        D document = before;
        for (DomainEventMessage<?> event : events) {
            long sequence = event.getSequenceNumber();
            if (projection.folds() && sequence > versionOf(document)) {
                document = later(batch, id, document, event);
                if (sequence > versionOf(document)) {
                    continue;
                }
            }
            if (projection.folds() && sequence < versionOf(document)) {
                continue;
            }
            try {
                document = evolve(document, event);
            } catch (RuntimeException failure) {
                parkUnlessPassing(batch, event, failure);
            }
        }
        return document;
    }

    /**
     * What is stored by now, if that goes up to the event; else the event is parked behind what is missing, and the
     * document stays what it was.
     *
     * @throws MissingEvents if nothing explains the gap
     */
    private @Nullable D later(Batch batch, String id, @Nullable D document, DomainEventMessage<?> event) {
        // Asked anew twice, because what is parked may be retried at this moment: stored before, or unparked before.
        for (int attempt = 0; attempt < 2; attempt++) {
            D stored = store.read(List.of(id)).get(id);
            if (versionOf(stored) >= event.getSequenceNumber()) {
                return stored;
            }
            if (parked.parkBehind(event)) {
                batch.markParked();
                return document;
            }
        }
        recent.forget(id);
        throw new MissingEvents(id, versionOf(document), event.getSequenceNumber());
    }

    private D evolve(@Nullable D before, DomainEventMessage<?> event) {
        E payload = projection.events().cast(event.getPayload());
        return projection.evolve(projection.folds() ? before : null, payload, event.getSequenceNumber());
    }

    /** The store refused what a batch made of a document: event by event it shows which one is to blame. */
    private void oneByOne(Batch batch, String id, List<DomainEventMessage<?>> events) {
        recent.forget(id);
        D document = projection.folds() ? store.read(List.of(id)).get(id) : null;
        for (DomainEventMessage<?> event : events) {
            long sequence = event.getSequenceNumber();
            if (projection.folds() && sequence < versionOf(document)) {
                continue;
            }
            if (projection.folds() && sequence > versionOf(document)) {
                if (!parked.parkBehind(event)) {
                    throw new MissingEvents(id, versionOf(document), sequence);
                }
                continue;
            }
            D next;
            try {
                next = evolve(document, event);
            } catch (RuntimeException failure) {
                parkUnlessPassing(batch, event, failure);
                continue;
            }
            DocumentStore.Written written = store.write(List.of(next));
            String refusal = written.refused().get(id);
            if (refusal == null) {
                if (!written.overtaken().contains(id)) {
                    stored.accept(document, next);
                }
                document = next;
                remember(next);
            } else {
                parked.park(event, new Refused(refusal));
            }
        }
    }

    private void remember(D document) {
        if (projection.folds()) {
            recent.put(document);
        }
    }

    /** An event that cannot be folded never will be; but a database that is away comes back. */
    private void parkUnlessPassing(Batch batch, DomainEventMessage<?> event, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof IOException) {
                throw failure;
            }
        }
        parked.park(event, failure);
        batch.markParked();
    }

    private long versionOf(@Nullable D document) {
        return document == null ? 0 : document.version();
    }
}
