package id.tanggap.eventstore.serialization;

import org.axonframework.serialization.SerializationException;

/** An event's name or class is not in the {@link EventRegistry}, so it is neither written nor read. */
public class UnregisteredEventException extends SerializationException {

    UnregisteredEventException(String message) {
        super(message);
    }
}
