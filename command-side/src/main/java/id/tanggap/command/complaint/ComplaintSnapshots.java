package id.tanggap.command.complaint;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a long complaint has come to, so that a decision need not read all of it again. A snapshot holds the state
 * as it is; one of another revision than {@link ComplaintState}'s is passed over, and the events tell.
 */
public final class ComplaintSnapshots extends AbstractSnapshotter {

    private ComplaintSnapshots(Builder builder) {
        super(builder);
    }

    public static ComplaintSnapshots in(EventStore events) {
        return new ComplaintSnapshots(new Builder(events));
    }

    @Override
    protected @Nullable DomainEventMessage<?> createSnapshot(
            Class<?> aggregateType, String aggregateIdentifier, DomainEventStream events) {
        ComplaintState state = Complaints.told(aggregateIdentifier, events);
        Long last = events.getLastSequenceNumber();
        return state == null || last == null
                ? null
                : new GenericDomainEventMessage<>(Complaint.TYPE, aggregateIdentifier, last, state);
    }

    private static final class Builder extends AbstractSnapshotter.Builder {
        Builder(EventStore events) {
            eventStore(events);
        }
    }
}
