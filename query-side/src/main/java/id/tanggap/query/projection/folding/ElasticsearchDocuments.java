package id.tanggap.query.projection.folding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import id.tanggap.query.elastic.DocumentMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One index, written through an alias: a write that demands an alias never brings a lost index into being. Bulk requests
 * are put together and their answers looked at here, not by the client: it spends more on them than they are worth.
 */
public final class ElasticsearchDocuments<D extends Document> implements DocumentStore<D> {
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    /** A part of what Elasticsearch takes at most, which is 100 MB unless it is told otherwise. */
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final JsonMapper JSON = DocumentMapper.create();

    private final ElasticsearchClient client;
    private final Rest5Client http;
    private final String alias;
    private final BulkMetrics metrics;

    public ElasticsearchDocuments(ElasticsearchClient client, String alias, BulkMetrics metrics) {
        this.client = client;
        this.http = ((Rest5ClientTransport) client._transport()).restClient();
        this.alias = alias;
        this.metrics = metrics;
    }

    @Override
    public Written write(Stream<D> documents) {
        Map<String, Long> versions = new HashMap<>();
        Map<String, String> refused = new HashMap<>();
        Set<String> overtaken = new HashSet<>();
        for (JsonNode item : failures(documents.iterator(), versions)) {
            String id = item.path("_id").asString();
            switch (item.path("status").asInt()) {
                case CONFLICT -> overtaken.add(id);
                case BAD_REQUEST, TOO_LARGE -> refused.put(id, reason(item.path("error")));
                default ->
                    throw new NotStored(
                            "Elasticsearch answered " + item.path("status").asInt() + " "
                                    + item.path("error").path("type").asString(""),
                            null);
            }
        }
        if (!overtaken.isEmpty()) {
            requireStored(overtaken, versions);
        }
        return new Written(refused, overtaken);
    }

    /** The items that were not stored, of as many requests as the documents are large. */
    private List<JsonNode> failures(Iterator<D> documents, Map<String, Long> versions) {
        List<JsonNode> failures = new ArrayList<>();
        BulkBody body = new BulkBody();
        while (documents.hasNext()) {
            D document = documents.next();
            versions.put(document.id(), document.version());
            body.add(document);
            if (body.size() > LARGEST_REQUEST && body.documents() > 1) {
                failures.addAll(failures(body.takeAllButTheLast()));
            }
        }
        if (body.documents() > 0) {
            failures.addAll(failures(body.takeAll()));
        }
        return failures;
    }

    /** The answer is read no further than to see that there are none. */
    private List<JsonNode> failures(BulkBody.Part part) {
        List<String> documents = part.documents();
        Request request = new Request("POST", "/" + alias + "/_bulk");
        request.addParameter("require_alias", "true");
        request.addParameter("filter_path", "errors,items.*.error,items.*.status,items.*._id");
        request.setEntity(new ByteArrayEntity(part.lines(), NDJSON));
        try {
            return metrics.timed(documents.size(), () -> {
                try (InputStream answer =
                        http.performRequest(request).getEntity().getContent()) {
                    return failures(answer);
                }
            });
        } catch (ResponseException refused) {
            if (refused.getResponse().getStatusCode() == TOO_LARGE && documents.size() == 1) {
                return List.of(tooLarge(documents.getFirst()));
            }
            throw notStored(refused);
        } catch (IOException | JacksonException e) {
            throw notStored(e);
        }
    }

    /** What is larger alone than a request may be will never be taken. */
    private JsonNode tooLarge(String document) {
        return JSON.createObjectNode()
                .put("_id", document)
                .put("status", TOO_LARGE)
                .set("error", JSON.createObjectNode().put("type", "document_too_large"));
    }

    private static List<JsonNode> failures(InputStream answer) throws IOException {
        byte[] whole = answer.readAllBytes();
        try (JsonParser parser = JSON.createParser(whole)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && "errors".equals(parser.currentName())) {
                    if (parser.nextToken() == JsonToken.VALUE_FALSE) {
                        return List.of();
                    }
                    return JSON.readTree(whole)
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("index"))
                            .filter(item -> item.has("error"))
                            .toList();
                }
            }
        }
        throw new IOException("No answer to a bulk request");
    }

    /** A conflict says that another version is there: only one that holds our events makes it a success. */
    private void requireStored(Set<String> ids, Map<String, Long> versions) {
        Map<String, Long> stored = versions(ids);
        for (String id : ids) {
            Long version = stored.get(id);
            if (version == null || version < versions.getOrDefault(id, Long.MAX_VALUE)) {
                throw new NotStored(
                        "Document " + id + " was refused as overtaken, but " + version + " is stored", null);
            }
        }
    }

    private Map<String, Long> versions(Collection<String> ids) {
        try {
            MgetResponse<Void> response = client.mget(
                    request -> request.index(alias)
                            .ids(List.copyOf(ids))
                            .realtime(true)
                            .source(source -> source.fetch(false)),
                    Void.class);
            Map<String, Long> found = new HashMap<>();
            for (MultiGetResponseItem<Void> item : response.docs()) {
                if (item.isFailure()) {
                    throw new NotStored(
                            "Elasticsearch could not read: "
                                    + item.failure().error().type(),
                            null);
                }
                if (item.result().found()) {
                    found.put(item.result().id(), item.result().version());
                }
            }
            return found;
        } catch (IOException | ElasticsearchException e) {
            throw notStored(e);
        }
    }

    private static NotStored notStored(Exception e) {
        String what = e instanceof ElasticsearchException answer
                ? answer.status() + " " + answer.error().type()
                : e.getClass().getSimpleName() + " " + e.getMessage();
        return new NotStored("Elasticsearch did not take the request: " + what, e);
    }

    /** What is wrong, without the piece of the document that Elasticsearch likes to quote. */
    private static String reason(JsonNode error) {
        StringBuilder reason = new StringBuilder();
        for (JsonNode cause = error; cause.isObject(); cause = cause.path("caused_by")) {
            String said = cause.path("reason").asString("");
            int quote = said.indexOf("Preview of field");
            reason.append(reason.isEmpty() ? "" : "; ")
                    .append(cause.path("type").asString(""));
            if (cause == error) {
                reason.append(": ")
                        .append(quote < 0 ? said : said.substring(0, quote).strip());
            }
        }
        return reason.toString();
    }
}
