package id.tanggap.eventstore.serialization;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries one event from one revision to the next, on its JSON. Declared as a bean, it takes its place in the chain in
 * the order of the beans; the stored event is never changed.
 */
public final class JsonUpcaster extends SingleEventUpcaster {

    private final SerializedType from;
    private final SerializedType to;
    private final UnaryOperator<ObjectNode> change;

    private JsonUpcaster(SerializedType from, SerializedType to, UnaryOperator<ObjectNode> change) {
        this.from = from;
        this.to = to;
        this.change = change;
    }

    /** @param fromRevision null for events that were stored without a revision */
    public static JsonUpcaster of(
            String name, @Nullable String fromRevision, String toRevision, UnaryOperator<ObjectNode> change) {
        return new JsonUpcaster(
                new SimpleSerializedType(name, fromRevision), new SimpleSerializedType(name, toRevision), change);
    }

    /** The event got a new name as well. */
    public static JsonUpcaster renaming(
            String fromName,
            @Nullable String fromRevision,
            String toName,
            String toRevision,
            UnaryOperator<ObjectNode> change) {
        return new JsonUpcaster(
                new SimpleSerializedType(fromName, fromRevision), new SimpleSerializedType(toName, toRevision), change);
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, json -> change.apply((ObjectNode) json));
    }
}
