package id.tanggap.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** An event's place in its aggregate, or its identifier, is taken by another. */
public class PlaceTakenException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    public PlaceTakenException(StoredEvent event) {
        super("The place of event %s in its aggregate, or its identifier, is taken by another"
                .formatted(event.eventId()));
    }
}
