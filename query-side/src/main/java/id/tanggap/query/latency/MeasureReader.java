package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.util.NamedValue;
import id.tanggap.query.complaint.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the measured intervals of all complaints that a query finds, as of one moment: a point in time of the index, read
 * to its end in large pages. They are read as the buckets of a composite aggregation, which walks over doc values alone:
 * many times faster than fetching hits, and as exact, since every distinct line is a bucket that tells how often it
 * stands. The answers are parsed as they stream in.
 */
final class MeasureReader {

    /** Below what Elasticsearch allows in one answer. */
    static final int LARGEST_PAGE = 50_000;

    private static final String KEPT = "60s";

    private final ElasticsearchClient elasticsearch;
    private final Rest5Client http;
    private final String index;
    private final int size;
    private final JsonFactory json = new JsonFactory();

    /** @param size how many distinct lines are asked for at once */
    MeasureReader(ElasticsearchClient elasticsearch, Rest5Client http, String index, int size) {
        this.elasticsearch = elasticsearch;
        this.http = http;
        this.index = index;
        this.size = size;
    }

    /** Takes intervals one after another. */
    @FunctionalInterface
    interface Each {

        /**
         * @param value of the field that was asked for; null where the complaint has none
         * @param line of the interval
         * @param complaints how many have this very value and line
         */
        void accept(@Nullable String value, String line, long complaints);
    }

    /** @param field a keyword of the complaint to hand out beside each interval; null for none */
    void read(Query query, Clock clock, @Nullable String field, Each each) throws IOException {
        String pit = elasticsearch
                .openPointInTime(p -> p.index(index).keepAlive(k -> k.time(KEPT)))
                .id();
        try {
            List<NamedValue<CompositeAggregationSource>> sources = sources(clock, field);
            Map<String, FieldValue> after = Map.of();
            do {
                MeasurePage page = page(request(pit, query, sources, after), each);
                after = page.buckets() < size ? Map.of() : page.last();
            } while (!after.isEmpty());
        } finally {
            elasticsearch.closePointInTime(p -> p.id(pit));
        }
    }

    private MeasurePage page(SearchRequest asked, Each each) throws IOException {
        Request request = new Request("POST", "/_search");
        request.addParameter("filter_path", "timed_out,aggregations");
        request.addParameter("allow_partial_search_results", "false");
        request.setJsonEntity(JsonpUtils.toJsonString(asked, elasticsearch._jsonpMapper()));
        try (InputStream answer = http.performRequest(request).getEntity().getContent();
                JsonParser parser = json.createParser(ObjectReadContext.empty(), answer)) {
            return MeasurePage.read(parser, each);
        }
    }

    private static List<NamedValue<CompositeAggregationSource>> sources(Clock clock, @Nullable String field) {
        List<NamedValue<CompositeAggregationSource>> sources = new ArrayList<>();
        sources.add(NamedValue.of(
                MeasurePage.LINE, CompositeAggregationSource.of(s -> s.terms(t -> t.field(clock.field())))));
        if (field != null) {
            sources.add(NamedValue.of(
                    MeasurePage.VALUE,
                    CompositeAggregationSource.of(
                            s -> s.terms(t -> t.field(field).missingBucket(true)))));
        }
        return sources;
    }

    private SearchRequest request(
            String pit,
            Query query,
            List<NamedValue<CompositeAggregationSource>> sources,
            Map<String, FieldValue> after) {
        return SearchRequest.of(s -> s.pit(p -> p.id(pit).keepAlive(k -> k.time(KEPT)))
                .size(0)
                .trackTotalHits(t -> t.enabled(false))
                .query(query)
                .aggregations(
                        "measures",
                        a -> a.composite(c -> {
                            c.size(size).sources(sources);
                            return after.isEmpty() ? c : c.after(after);
                        })));
    }
}
