package id.tanggap.eventstore.serialization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries one event from one revision to the next, on its JSON. Declared as a bean, it takes its place in the chain in
 * the order of the beans; the stored event is never changed.
 */
public final class JsonUpcaster extends SingleEventUpcaster {

    private static final JsonMapper PLAIN = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> AS_MAP = new TypeReference<>() {};

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

    /** The same for who knows no JSON: objects are maps, arrays are lists. What the change leaves in the map is the event. */
    public static JsonUpcaster ofPlain(
            String name, @Nullable String fromRevision, String toRevision, Consumer<Map<String, Object>> change) {
        return of(name, fromRevision, toRevision, json -> {
            Map<String, Object> plain = PLAIN.convertValue(json, AS_MAP);
            change.accept(plain);
            return PLAIN.valueToTree(plain);
        });
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
