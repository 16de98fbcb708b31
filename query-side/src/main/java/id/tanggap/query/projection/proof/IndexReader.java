package id.tanggap.query.projection.proof;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Reads documents as they are stored, whatever they are of. */
public final class IndexReader {
    private static final String KEPT = "60s";
    private static final int PAGE = 500;

    private final ElasticsearchClient client;

    public IndexReader(ElasticsearchClient client) {
        this.client = client;
    }

    /** An index as it was at one moment. */
    public interface Moment extends AutoCloseable {
        /** Every document, in no particular order; may be read several times. */
        void read(BiConsumer<String, JsonNode> each) throws IOException;

        default DocumentsDigest digest() throws IOException {
            DocumentsDigest digest = new DocumentsDigest();
            read(digest::add);
            return digest;
        }

        @Override
        void close() throws IOException;
    }

    /** With all that was written before. */
    public Moment now(String index) throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
        String pit = client.openPointInTime(open -> open.index(index).keepAlive(keep -> keep.time(KEPT)))
                .id();
        return new Moment() {
            @Override
            public void read(BiConsumer<String, JsonNode> each) throws IOException {
                all(pit, each);
            }

            @Override
            public void close() throws IOException {
                client.closePointInTime(close -> close.id(pit));
            }
        };
    }

    /** What is stored of them at this very moment, by id; what is not stored is absent. */
    public Map<String, JsonNode> get(String index, Collection<String> ids) throws IOException {
        Map<String, JsonNode> found = new HashMap<>();
        for (MultiGetResponseItem<JsonNode> item : client.mget(
                        request -> request.index(index).ids(List.copyOf(ids)).realtime(true), JsonNode.class)
                .docs()) {
            if (item.isFailure()) {
                throw new IOException("Elasticsearch could not read: "
                        + item.failure().error().type());
            }
            JsonNode source = item.result().source();
            if (source != null) {
                found.put(item.result().id(), source);
            }
        }
        return found;
    }

    private void all(String pit, BiConsumer<String, JsonNode> each) throws IOException {
        List<FieldValue> after = List.of();
        List<Hit<JsonNode>> hits;
        do {
            hits = client.search(page(pit, after), JsonNode.class).hits().hits();
            for (Hit<JsonNode> hit : hits) {
                each.accept(String.valueOf(hit.id()), hit.source());
            }
            after = hits.isEmpty() ? after : hits.getLast().sort();
        } while (hits.size() == PAGE);
    }

    private static SearchRequest page(String pit, List<FieldValue> after) {
        return SearchRequest.of(search -> {
            search.pit(point -> point.id(pit).keepAlive(keep -> keep.time(KEPT)))
                    .size(PAGE)
                    .allowPartialSearchResults(false)
                    .trackTotalHits(total -> total.enabled(false))
                    .sort(sort -> sort.field(field -> field.field("_shard_doc").order(SortOrder.Asc)));
            return after.isEmpty() ? search : search.searchAfter(after);
        });
    }
}
