package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.ParkedEvents;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Parks in the queue that an operator sees; one sequence per aggregate. */
public final class DeadLetters implements ParkedEvents {
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;

    public DeadLetters(SequencedDeadLetterQueue<EventMessage<?>> queue) {
        this.queue = queue;
    }

    @Override
    public void park(DomainEventMessage<?> event, Throwable cause) {
        String sequence = event.getAggregateIdentifier();
        if (!parkBehind(event)) {
            queue.enqueue(sequence, new GenericDeadLetter<>(sequence, event, cause));
        }
    }

    @Override
    public boolean parkBehind(DomainEventMessage<?> event) {
        String sequence = event.getAggregateIdentifier();
        return queue.enqueueIfPresent(sequence, () -> new GenericDeadLetter<>(sequence, event));
    }
}
