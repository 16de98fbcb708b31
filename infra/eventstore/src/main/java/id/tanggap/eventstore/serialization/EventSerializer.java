package id.tanggap.eventstore.serialization;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON. Their classes are resolved only through an {@link EventRegistry}: a name that is not registered is an
 * error, never a class to be loaded.
 *
 * <p>The revision is that of Axon's {@code @Revision}. Instants and durations are ISO-8601 text, a record of one
 * component {@code value} is that bare value (see {@link SingleValueRecords}), nulls are left out, and what a class does
 * not know is ignored, so that an older node can read a younger one's additions.
 */
public final class EventSerializer extends Jackson3Serializer {

    private static final String METADATA = MetaData.class.getName();

    private final EventRegistry registry;

    public EventSerializer(EventRegistry registry) {
        super(builder().jsonMapperBuilderCustomizer(StoredJson::configure));
        this.registry = registry;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SimpleSerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        return METADATA.equals(type.getName()) ? MetaData.class : registry.classOf(type.getName());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SimpleSerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return new SimpleSerializedType(METADATA, null);
        }
        return new SimpleSerializedType(
                registry.nameOf(type), getRevisionResolver().revisionOf(type));
    }
}
