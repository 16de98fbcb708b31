package id.tanggap.command.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Looks a complaint up, without wanting anything of it. */
public final class Complaints {

    private final EventStore events;

    public Complaints(EventStore events) {
        this.events = events;
    }

    /** The complaint as it is now, what this unit of work has already decided included. */
    public Optional<ComplaintState> find(ComplaintId id) {
        @Nullable ComplaintState state = null;
        DomainEventStream stream = events.readEvents(id.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (!(message.getPayload() instanceof ComplaintEvent event)) {
                throw new EventStoreException("No event of a complaint in the stream " + id + ": " + message.getType());
            }
            state = ComplaintState.evolve(state, event);
        }
        return Optional.ofNullable(state);
    }
}
