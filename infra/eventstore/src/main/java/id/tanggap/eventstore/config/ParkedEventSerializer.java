package id.tanggap.eventstore.config;

import id.tanggap.eventstore.StoredEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

/** Reads an event that was parked in an earlier revision as what it is today, which Axon's own letters do not. */
final class ParkedEventSerializer implements Serializer {

    private final Serializer events;
    private final EventUpcaster upcasters;

    ParkedEventSerializer(Serializer events, EventUpcaster upcasters) {
        this.events = events;
        this.upcasters = upcasters;
    }

    @Override
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        if (SimpleSerializedType.emptyType().equals(type) || type.getName().equals(MetaData.class.getName())) {
            return events.deserialize(stored);
        }
        StoredEvent event = new StoredEvent(
                null,
                null,
                null,
                null,
                "",
                Instant.EPOCH,
                type.getName(),
                type.getRevision(),
                getConverter().convert(stored, String.class).getData(),
                "{}");
        IntermediateEventRepresentation today = upcasters
                .upcast(Stream.of(new InitialEventRepresentation(event.asTrackedEvent(), events)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The parked event '%s' of revision %s is none any more"
                        .formatted(type.getName(), type.getRevision())));
        return events.deserialize(today.getData());
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> as) {
        return events.serialize(object, as);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> type) {
        return events.canSerializeTo(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return events.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return events.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return events.getConverter();
    }
}
