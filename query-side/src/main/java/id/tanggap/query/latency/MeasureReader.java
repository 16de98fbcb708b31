package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
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
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the measured intervals of all complaints that a query finds, as of one moment: a point in time of the index, read
 * to its end. They are read as the buckets of a composite aggregation, which walks over doc values alone: many times
 * faster than fetching hits, and as exact, since every distinct line is a bucket that tells how often it stands. The
 * answers are parsed as they stream in.
 *
 * <p>A page of a composite aggregation looks at every complaint that its query finds. So complaints are taken in spans of
 * the time at which they were posted, each about a page long: then one page is all there is to a span, and each complaint
 * is looked at once. Spans are read side by side.
 */
final class MeasureReader {

    /** Below what Elasticsearch allows in one answer. */
    static final int LARGEST_PAGE = 50_000;

    private static final String KEPT = "60s";
    private static final String POSTED = "postedAt";
    private static final String DAYS = "days";

    /** Elasticsearch makes one answer while we take in another one; more would keep everybody else waiting. */
    private static final int AT_ONCE = 2;

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

    /**
     * @param field a keyword of the complaint to hand out beside each interval; null for none
     * @param spans gets a taker for each span; each is used by one thread at a time, and all of them have taken everything
     *     when this returns
     */
    void read(Query query, Clock clock, @Nullable String field, Supplier<Each> spans) throws IOException {
        String pit = elasticsearch
                .openPointInTime(p -> p.index(index).keepAlive(k -> k.time(KEPT)))
                .id();
        try (ExecutorService reading = Executors.newFixedThreadPool(AT_ONCE)) {
            List<NamedValue<CompositeAggregationSource>> sources = sources(clock, field);
            List<Future<?>> read = new ArrayList<>();
            for (Query span : spans(pit, query)) {
                Each each = spans.get();
                read.add(reading.submit(() -> {
                    readSpan(pit, span, sources, each);
                    return null;
                }));
            }
            for (Future<?> span : read) {
                await(span, reading);
            }
        } finally {
            elasticsearch.closePointInTime(p -> p.id(pit));
        }
    }

    private static void await(Future<?> span, ExecutorService reading) throws IOException {
        try {
            span.get();
        } catch (ExecutionException e) {
            reading.shutdownNow();
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IOException(e);
            }
        } catch (InterruptedException e) {
            reading.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the figures were read", e);
        }
    }

    private void readSpan(String pit, Query span, List<NamedValue<CompositeAggregationSource>> sources, Each each)
            throws IOException {
        Map<String, FieldValue> after = Map.of();
        do {
            MeasurePage page = page(request(pit, span, sources, after), each);
            after = page.buckets() < size ? Map.of() : page.last();
        } while (!after.isEmpty());
    }

    /** The query in parts of whole days that find each complaint in exactly one, and about a page of them at most. */
    private List<Query> spans(String pit, Query query) throws IOException {
        List<DateHistogramBucket> days = Objects.requireNonNull(elasticsearch
                        .search(
                                s -> s.pit(p -> p.id(pit).keepAlive(k -> k.time(KEPT)))
                                        .size(0)
                                        .trackTotalHits(t -> t.enabled(false))
                                        .allowPartialSearchResults(false)
                                        .query(query)
                                        .aggregations(
                                                DAYS,
                                                a -> a.dateHistogram(h -> h.field(POSTED)
                                                        .calendarInterval(CalendarInterval.Day)
                                                        .minDocCount(1))),
                                Void.class)
                        .aggregations()
                        .get(DAYS))
                .dateHistogram()
                .buckets()
                .array();
        List<Query> spans = new ArrayList<>();
        @Nullable Long from = null;
        long complaints = 0;
        for (DateHistogramBucket day : days) {
            if (complaints > 0 && complaints + day.docCount() > size) {
                spans.add(span(query, from, day.key()));
                from = day.key();
                complaints = 0;
            }
            complaints += day.docCount();
        }
        spans.add(span(query, from, null));
        return spans;
    }

    /** The first and the last span are open, and who was posted at no time at all is in the first. */
    private static Query span(Query query, @Nullable Long from, @Nullable Long to) {
        return Query.of(q -> q.bool(b -> {
            b.filter(query);
            if (from != null) {
                b.filter(f -> f.range(r ->
                        r.date(d -> d.field(POSTED).gte(Long.toString(from)).format("epoch_millis"))));
            }
            if (to != null) {
                Query later = Query.of(f -> f.range(
                        r -> r.date(d -> d.field(POSTED).gte(Long.toString(to)).format("epoch_millis"))));
                if (from == null) {
                    b.mustNot(later);
                } else {
                    b.filter(f -> f.range(r ->
                            r.date(d -> d.field(POSTED).lt(Long.toString(to)).format("epoch_millis"))));
                }
            }
            return b;
        }));
    }

    private MeasurePage page(SearchRequest asked, Each each) throws IOException {
        Request request = new Request("POST", "/_search");
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
