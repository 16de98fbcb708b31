package id.tanggap.query.projection.folding;

import java.util.Collection;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/** Where events wait that a projection cannot take, and those behind them in their aggregate. */
public interface ParkedEvents {

    /** Which of the aggregates have events here. */
    Set<String> among(Collection<String> aggregates);

    /** Parks the first event of its aggregate; behind the others if there are any. */
    void park(DomainEventMessage<?> event, Throwable cause);

    /** Parks the event if another one of its aggregate is parked; tells whether. */
    boolean parkBehind(DomainEventMessage<?> event);
}
