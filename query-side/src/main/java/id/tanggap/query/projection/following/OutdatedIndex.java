package id.tanggap.query.projection.following;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import id.tanggap.query.elastic.DocumentMapper;
import id.tanggap.query.projection.folding.NotStored;
import id.tanggap.query.projection.folding.Projection;
import java.io.IOException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The live index of a former version, which is asked while its successor is built. Nothing is folded into it any more; but
 * what an event {@linkplain Projection#takesBack takes back} is gone from it at once, and not only from the successor.
 *
 * <p>Documents keep their version: a node of the former version may still fold into them.
 */
public final class OutdatedIndex<E> implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(OutdatedIndex.class);
    private static final JsonMapper JSON = DocumentMapper.create();

    private final Projection<E, ?, ?> projection;
    private final ElasticsearchClient client;
    private final String alias;

    public OutdatedIndex(Projection<E, ?, ?> projection, ElasticsearchClient client, String alias) {
        this.projection = projection;
        this.client = client;
        this.alias = alias;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                && canHandleType(message.getPayloadType())
                && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return projection.events().isAssignableFrom(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!canHandle(message, segment) || !(message instanceof DomainEventMessage<?> event)) {
            return;
        }
        E payload = read(event);
        String fields = payload == null ? null : projection.takesBack(payload);
        if (payload != null && fields != null) {
            takeBack(projection.documentOf(payload, event.getSequenceNumber()), event.getSequenceNumber(), fields);
        }
    }

    private @Nullable E read(DomainEventMessage<?> event) {
        try {
            return projection.events().cast(event.getPayload());
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "Event {} of {} cannot be read; it is parked where {} is built anew",
                    event.getSequenceNumber(),
                    event.getAggregateIdentifier(),
                    projection.name(),
                    unreadable);
            return null;
        }
    }

    private void takeBack(String document, long sequence, String fields) {
        try {
            GetResponse<JsonNode> stored = client.get(get -> get.index(alias).id(document), JsonNode.class);
            Long version = stored.version();
            if (!(stored.source() instanceof ObjectNode shown) || version == null || version > sequence) {
                return;
            }
            overwrite(shown, JSON.readTree(fields));
            client.index(write -> write.index(alias)
                    .requireAlias(true)
                    .id(document)
                    .version(version)
                    .versionType(VersionType.ExternalGte)
                    .refresh(Refresh.True)
                    .document(shown));
        } catch (IOException | ElasticsearchException e) {
            throw new NotStored("What was taken back of " + document + " is still shown: " + e.getMessage(), e);
        }
    }

    /** What the former version has no field for, its index would refuse. */
    private static void overwrite(ObjectNode shown, JsonNode fields) {
        fields.forEachEntry((name, value) -> {
            if (value.isNull()) {
                shown.remove(name);
            } else if (shown.has(name)) {
                shown.set(name, value);
            }
        });
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
