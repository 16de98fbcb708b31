package id.tanggap.query.projection.folding;

import id.tanggap.eventstore.AggregateEvents;
import id.tanggap.query.projection.folding.DocumentWriter.Refusal;
import id.tanggap.query.projection.folding.Unwritten.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Finds the event that is to blame for a document that was refused: written after each event in turn, the first that is
 * refused again shows it. That event is parked, with all behind it.
 */
public final class Blame<E, S> {
    private final Projection<E, S, ?> projection;
    private final AggregateEvents events;
    private final DocumentWriter<S, ?> writer;
    private final ParkedEvents parked;

    public Blame(
            Projection<E, S, ?> projection, AggregateEvents events, DocumentWriter<S, ?> writer, ParkedEvents parked) {
        this.projection = projection;
        this.events = events;
        this.writer = writer;
        this.parked = parked;
    }

    /** Afterwards every event of the change is in a stored document or parked. */
    public void settle(Change<S> refused) {
        Folded<S> state = refused.before();
        boolean found = false;
        for (DomainEventMessage<?> event : eventsOf(refused)) {
            if (found) {
                parked.park(event, new Refused("An earlier event is parked"));
                continue;
            }
            Folded<S> next = PastStates.evolve(projection, state, event);
            List<Refusal<S>> refusals = writer.write(List.of(new Change<>(refused.aggregate(), state, next)));
            if (refusals.isEmpty()) {
                state = next;
            } else {
                parked.park(event, refusals.getFirst().why());
                found = true;
            }
        }
    }

    private List<DomainEventMessage<?>> eventsOf(Change<S> change) {
        long end = change.after().version();
        long begin = begin(change);
        List<DomainEventMessage<?>> all = new ArrayList<>();
        events.read(Map.of(change.aggregate(), end), event -> {
            if (event.getSequenceNumber() >= begin) {
                all.add(event);
            }
        });
        if (all.isEmpty() || all.getLast().getSequenceNumber() != end - 1) {
            throw new MissingEvents(change.aggregate(), begin + all.size(), end);
        }
        return all;
    }

    private long begin(Change<S> change) {
        if (!projection.folds()) {
            return change.after().version() - 1;
        }
        Folded<S> before = change.before();
        return before == null ? 0 : before.version();
    }
}
