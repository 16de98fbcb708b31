package id.tanggap.query.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Reads every document of an index as of one moment, in no particular order. */
final class IndexReader {
    private static final String KEPT = "60s";
    private static final int PAGE = 500;

    private final ElasticsearchClient client;

    IndexReader(ElasticsearchClient client) {
        this.client = client;
    }

    /** All that was written before; takes ids and documents. */
    void read(String index, BiConsumer<String, JsonNode> each) throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
        String pit = client.openPointInTime(open -> open.index(index).keepAlive(keep -> keep.time(KEPT)))
                .id();
        try {
            List<FieldValue> after = List.of();
            List<Hit<JsonNode>> hits;
            do {
                hits = client.search(page(pit, after), JsonNode.class).hits().hits();
                for (Hit<JsonNode> hit : hits) {
                    each.accept(String.valueOf(hit.id()), hit.source());
                }
                after = hits.isEmpty() ? after : hits.getLast().sort();
            } while (hits.size() == PAGE);
        } finally {
            client.closePointInTime(close -> close.id(pit));
        }
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
