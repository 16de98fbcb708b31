package id.tanggap.command.decision;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A kind of aggregate: what its streams consist of, and what they come to.
 *
 * @param type stored with each event; never changed
 * @param states what a snapshot of such a stream holds
 * @param events of which such a stream consists
 */
public record Kind<S, E>(String type, Class<S> states, Class<E> events, Evolution<S, E> evolution) {

    /** The state after an event. It only assigns: whether the event may happen was decided before. */
    @FunctionalInterface
    public interface Evolution<S, E> {

        /** @param state null before the first event */
        S after(@Nullable S state, E event);
    }

    /** One of which nothing has happened yet. */
    public Course<S, E> begin(Object id) {
        return Course.of(this, id.toString(), null, 0, 0);
    }

    /**
     * One as its stream tells it, which may begin with a snapshot.
     *
     * @throws EventStoreException when the stream is not of this kind
     */
    public Course<S, E> read(Object id, DomainEventStream stream) {
        @Nullable S state = null;
        long version = 0;
        long sinceSnapshot = 0;
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            Object payload = message.getPayload();
            version = message.getSequenceNumber() + 1;
            if (states.isInstance(payload)) {
                state = states.cast(payload);
                sinceSnapshot = 0;
            } else if (events.isInstance(payload)) {
                state = evolution.after(state, events.cast(payload));
                sinceSnapshot++;
            } else {
                throw new EventStoreException(
                        "No event of the kind " + type + " in the stream " + id + ": " + payload.getClass());
            }
        }
        return Course.of(this, id.toString(), state, version, sinceSnapshot);
    }
}
