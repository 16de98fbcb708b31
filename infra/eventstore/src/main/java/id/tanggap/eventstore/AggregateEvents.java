package id.tanggap.eventstore;

import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;

/** What aggregates have been through from their first event on, for whoever must know all of it; never a snapshot. */
public interface AggregateEvents {

    /**
     * Hands over the events of each aggregate in their order, as their latest revision; those of different aggregates in
     * any order. Of many aggregates they are asked for at once as far as the store can.
     *
     * @param below by aggregate: the sequence number before which it ends. What is not there, or not yet, is left out.
     */
    void read(Map<String, Long> below, Consumer<DomainEventMessage<?>> each);
}
