package id.tanggap.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The event store cannot be reached, does not answer, or does not let us in: nobody's event is to blame, and the same will
 * succeed once that is mended. Whether an append happened is unknown.
 */
public class EventStoreAwayException extends EventStoreException {

    public EventStoreAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
