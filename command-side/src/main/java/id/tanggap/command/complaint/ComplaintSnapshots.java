package id.tanggap.command.complaint;

import id.tanggap.command.decision.Course;
import id.tanggap.events.complaint.ComplaintEvent;
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
        Course<ComplaintState, ComplaintEvent> course = ComplaintState.KIND.read(aggregateIdentifier, events);
        return course.state()
                .map(state -> new GenericDomainEventMessage<>(
                        ComplaintState.KIND.type(), aggregateIdentifier, course.version() - 1, state))
                .orElse(null);
    }

    private static final class Builder extends AbstractSnapshotter.Builder {
        Builder(EventStore events) {
            eventStore(events);
        }
    }
}
