package id.tanggap.query.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One index, written through an alias: a write that demands an alias never brings a lost index into being. */
final class ElasticsearchDocuments<D extends Document> implements DocumentStore<D> {
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient client;
    private final String alias;
    private final Class<D> type;
    private final BulkMetrics metrics;

    ElasticsearchDocuments(ElasticsearchClient client, String alias, Class<D> type, BulkMetrics metrics) {
        this.client = client;
        this.alias = alias;
        this.type = type;
        this.metrics = metrics;
    }

    @Override
    public Map<String, D> read(Collection<String> ids) {
        Map<String, D> found = new HashMap<>();
        for (GetResult<D> result : get(ids, true)) {
            if (result.source() != null) {
                found.put(result.id(), result.source());
            }
        }
        return found;
    }

    @Override
    public Map<String, String> write(Collection<D> documents) {
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(alias).requireAlias(true);
        Map<String, Long> versions = new HashMap<>();
        for (D document : documents) {
            versions.put(document.id(), document.version());
            bulk.operations(operation -> operation.index(index -> index.id(document.id())
                    .version(document.version())
                    .versionType(VersionType.External)
                    .document(document)));
        }
        Map<String, String> refused = new HashMap<>();
        List<String> overtaken = new ArrayList<>();
        for (BulkResponseItem item : send(bulk.build())) {
            if (item.error() == null) {
                continue;
            }
            String id = String.valueOf(item.id());
            switch (item.status()) {
                case CONFLICT -> overtaken.add(id);
                case BAD_REQUEST -> refused.put(id, reason(item.error()));
                default ->
                    throw new NotStored(
                            "Elasticsearch answered " + item.status() + " "
                                    + item.error().type(),
                            null);
            }
        }
        if (!overtaken.isEmpty()) {
            requireStored(overtaken, versions);
        }
        return refused;
    }

    private List<BulkResponseItem> send(BulkRequest bulk) {
        try {
            return metrics.timed(
                    bulk.operations().size(), () -> client.bulk(bulk).items());
        } catch (IOException | ElasticsearchException e) {
            throw notStored(e);
        }
    }

    /** A conflict says that another version is there: only one that holds our events makes it a success. */
    private void requireStored(List<String> ids, Map<String, Long> versions) {
        Map<String, Long> stored = new HashMap<>();
        for (GetResult<D> result : get(ids, false)) {
            stored.put(result.id(), result.version());
        }
        for (String id : ids) {
            Long version = stored.get(id);
            if (version == null || version < versions.getOrDefault(id, Long.MAX_VALUE)) {
                throw new NotStored(
                        "Document " + id + " was refused as overtaken, but " + version + " is stored", null);
            }
        }
    }

    private List<GetResult<D>> get(Collection<String> ids, boolean withSource) {
        try {
            MgetResponse<D> response = client.mget(
                    request -> request.index(alias)
                            .ids(List.copyOf(ids))
                            .realtime(true)
                            .source(source -> source.fetch(withSource)),
                    type);
            List<GetResult<D>> found = new ArrayList<>();
            for (MultiGetResponseItem<D> item : response.docs()) {
                if (item.isFailure()) {
                    throw new NotStored(
                            "Elasticsearch could not read: "
                                    + item.failure().error().type(),
                            null);
                }
                if (item.result().found()) {
                    found.add(item.result());
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
    private static String reason(ErrorCause error) {
        StringBuilder reason = new StringBuilder();
        for (@Nullable ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
            String said = cause.reason() == null ? "" : cause.reason();
            int quote = said.indexOf("Preview of field");
            reason.append(reason.isEmpty() ? "" : "; ").append(cause.type());
            if (cause == error) {
                reason.append(": ")
                        .append(quote < 0 ? said : said.substring(0, quote).strip());
            }
        }
        return reason.toString();
    }
}
