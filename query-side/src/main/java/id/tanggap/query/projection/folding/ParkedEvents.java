package id.tanggap.query.projection.folding;

import org.axonframework.eventhandling.DomainEventMessage;

/** Where events wait that a projection cannot take, and those behind them in their aggregate. */
public interface ParkedEvents {

    /** Parks the first event of its aggregate. */
    void park(DomainEventMessage<?> event, Throwable cause);

    /** Parks the event if another one of its aggregate is parked; tells whether. */
    boolean parkBehind(DomainEventMessage<?> event);
}
