package id.tanggap.command.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PublicTexts;
import id.tanggap.events.person.Sealed;
import java.util.ArrayList;
import java.util.List;
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
        return Optional.ofNullable(told(id.toString(), events.readEvents(id.toString())));
    }

    /** The texts that everybody reads, or would if it were public, in the order in which they were said. */
    public List<Sealed> publicTexts(ComplaintId id) {
        List<Sealed> texts = new ArrayList<>();
        DomainEventStream stream = events.readEvents(id.toString(), 0);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof ComplaintEvent event) {
                texts.addAll(PublicTexts.of(event));
            }
        }
        return List.copyOf(texts);
    }

    /** What a stream comes to, which may begin with a snapshot; null if it is empty. */
    static @Nullable ComplaintState told(String id, DomainEventStream stream) {
        @Nullable ComplaintState state = null;
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            state = switch (message.getPayload()) {
                case ComplaintState snapshot -> snapshot;
                case ComplaintEvent event -> ComplaintState.evolve(state, event);
                default ->
                    throw new EventStoreException(
                            "No event of a complaint in the stream " + id + ": " + message.getType());
            };
        }
        return state;
    }
}
