package id.tanggap.eventstore.config;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tanggap.eventstore.Outage;
import java.time.Duration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of an event that a handler could not take. The batch always comes again, for a failed handler may
 * have spoilt its transaction. An event that failed time and again for a reason of its own is parked meanwhile, in a
 * transaction apart, and is passed over then; one that failed because something was away never is.
 */
final class Parking implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final int TRIES = 3;
    private static final int REMEMBERED = 1_000;

    private final String processor;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    Parking(String processor, SequencedDeadLetterQueue<EventMessage<?>> queue) {
        this.processor = processor;
        this.queue = queue;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (letter instanceof JdbcDeadLetter<?>) {
            return Decisions.requeue(cause);
        }
        EventMessage<?> event = letter.message();
        if (!Outage.explains(cause) && hasFailedOften(event)) {
            CurrentUnitOfWork.get().root().onCleanup(cleaned -> park(event, cause));
        }
        throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private void park(EventMessage<?> event, Throwable cause) {
        try {
            String sequence = sequenceOf(event);
            queue.enqueue(sequence, new GenericDeadLetter<>(sequence, event, cause));
            LOG.warn("Processor {} parked an event of {}", processor, sequence, cause);
        } catch (RuntimeException e) {
            LOG.warn("Processor {} could not park an event; it will be tried again", processor, e);
        }
    }

    private boolean hasFailedOften(EventMessage<?> event) {
        boolean often = failures.asMap().merge(event.getIdentifier(), 1, Integer::sum) >= TRIES;
        if (often) {
            failures.invalidate(event.getIdentifier());
        }
        return often;
    }

    /** What waits together: the events of one aggregate, whatever the order in which they are handled. */
    static String sequenceOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ofAggregate
                ? ofAggregate.getAggregateIdentifier()
                : event.getIdentifier();
    }
}
