package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.StoredEvent;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an event looks in EventStoreDB: its type is the event's name, its body is the payload as it was serialized, and its
 * metadata are a flat JSON object of texts, the only kind that an append to several streams takes.
 *
 * <p>The message's own metadata are kept as the text that they were serialized to, so that they come back byte for byte.
 * Beside it stand, for whoever looks at the server's own pages, {@code $correlationId} (Axon's {@code traceId}: where it
 * all began) and {@code $causationId} (Axon's {@code correlationId}: the message before).
 */
final class WrittenEvent {

    private static final String CORRELATION = "$correlationId";
    private static final String CAUSATION = "$causationId";
    private static final String AGGREGATE_TYPE = "aggregateType";
    private static final String AGGREGATE = "aggregate";
    private static final String SEQUENCE = "sequence";
    private static final String EVENT_ID = "eventId";
    private static final String TIME = "time";
    private static final String REVISION = "revision";
    private static final String METADATA = "metadata";

    private static final JsonMapper JSON = JsonMapper.shared();

    private WrittenEvent() {}

    static EventData of(StoredEvent event) {
        UUID id = uuid(event.eventId());
        Map<String, String> metadata = new LinkedHashMap<>();
        origins(event.metadata(), metadata);
        putIfAny(metadata, AGGREGATE_TYPE, event.aggregateType());
        putIfAny(metadata, AGGREGATE, event.aggregateId());
        putIfAny(metadata, SEQUENCE, event.sequence() == null ? null : Long.toString(event.sequence()));
        putIfAny(metadata, EVENT_ID, id.toString().equals(event.eventId()) ? null : event.eventId());
        metadata.put(TIME, event.time().toString());
        putIfAny(metadata, REVISION, event.revision());
        metadata.put(METADATA, event.metadata());
        byte[] body = event.payload().getBytes(StandardCharsets.UTF_8);
        return (isJson(event.payload())
                        ? EventData.builderAsJson(id, event.name(), body)
                        : EventData.builderAsBinary(id, event.name(), body))
                .metadataAsBytes(JSON.writeValueAsBytes(metadata))
                .build();
    }

    static StoredEvent read(RecordedEvent recorded) {
        try {
            JsonNode metadata = JSON.readTree(recorded.getUserMetadata());
            String sequence = text(metadata, SEQUENCE);
            String eventId = text(metadata, EVENT_ID);
            return new StoredEvent(
                    LogPosition.of(recorded),
                    text(metadata, AGGREGATE_TYPE),
                    text(metadata, AGGREGATE),
                    sequence == null ? null : Long.valueOf(sequence),
                    eventId == null ? recorded.getEventId().toString() : eventId,
                    Instant.parse(required(metadata, TIME)),
                    recorded.getEventType(),
                    text(metadata, REVISION),
                    new String(recorded.getEventData(), StandardCharsets.UTF_8),
                    required(metadata, METADATA));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new EventStoreException(
                    "Event %d of the stream '%s' was not written by this event store, though its stream has its prefix"
                            .formatted(recorded.getRevision(), recorded.getStreamId()),
                    e);
        }
    }

    /** The server knows an event by a UUID; any other identifier is given one that follows from it. */
    static UUID uuid(String eventId) {
        try {
            UUID uuid = UUID.fromString(eventId);
            if (uuid.toString().equals(eventId)) {
                return uuid;
            }
        } catch (IllegalArgumentException notOne) {
            // Axon asks no particular form of an identifier.
        }
        return UUID.nameUUIDFromBytes(eventId.getBytes(StandardCharsets.UTF_8));
    }

    private static void origins(String serialized, Map<String, String> metadata) {
        if (!serialized.startsWith("{")) {
            return;
        }
        JsonNode known = JSON.readTree(serialized);
        putIfAny(metadata, CORRELATION, text(known, "traceId"));
        putIfAny(metadata, CAUSATION, text(known, "correlationId"));
    }

    private static boolean isJson(String payload) {
        return !payload.startsWith("<");
    }

    private static void putIfAny(Map<String, String> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }

    private static String required(JsonNode metadata, String key) {
        String value = text(metadata, key);
        if (value == null) {
            throw new IllegalArgumentException("Its metadata have no " + key);
        }
        return value;
    }

    private static @Nullable String text(JsonNode metadata, String key) {
        JsonNode value = metadata.get(key);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
