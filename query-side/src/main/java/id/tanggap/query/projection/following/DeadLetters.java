package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.ParkedEvents;
import java.util.Collection;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parks in the queue that an operator sees; one sequence per aggregate. */
public final class DeadLetters implements ParkedEvents {
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;

    private final JdbcClient jdbc;
    private final String processor;

    public DeadLetters(SequencedDeadLetterQueue<EventMessage<?>> queue, JdbcClient jdbc, String processor) {
        this.queue = queue;
        this.jdbc = jdbc;
        this.processor = processor;
    }

    @Override
    public Set<String> among(Collection<String> aggregates) {
        return Set.copyOf(jdbc.sql(
                        "select distinct sequence_id from dead_letter where processing_group = ? and sequence_id = any(?)")
                .param(processor)
                .param(aggregates.toArray(String[]::new))
                .query(String.class)
                .list());
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
