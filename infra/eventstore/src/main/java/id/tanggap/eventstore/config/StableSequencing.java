package id.tanggap.eventstore.config;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Which events a processor must handle one after another. The answers are texts, whose hashes are the same in every
 * process: a processor of several segments divides the events by them, and must divide them the same way after a
 * restart. Axon's own {@code SequentialPolicy} does not.
 */
public enum StableSequencing implements SequencingPolicy<EventMessage<?>> {
    PER_AGGREGATE {
        @Override
        public Object getSequenceIdentifierFor(EventMessage<?> event) {
            return event instanceof DomainEventMessage<?> domainEvent
                    ? domainEvent.getAggregateIdentifier()
                    : event.getIdentifier();
        }
    },
    ALL_IN_ONE {
        @Override
        public Object getSequenceIdentifierFor(EventMessage<?> event) {
            return "all";
        }
    }
}
