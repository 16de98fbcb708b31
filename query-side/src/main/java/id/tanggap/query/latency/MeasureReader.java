package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.util.DateTime;
import co.elastic.clients.util.NamedValue;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.complaint.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the measured intervals of complaints, as of one moment: a point in time of the index. They are read as the buckets
 * of a composite aggregation, which walks over doc values alone: many times faster than fetching hits, and as exact, since
 * every distinct line is a bucket that tells how often it stands. The answers are parsed as they stream in.
 *
 * <p>Complaints are taken by the month in which they were posted. A page of a composite aggregation looks at every complaint
 * that its query finds: by months most are looked at once, and what has not changed need not be read again.
 */
final class MeasureReader {

    /** Below what Elasticsearch allows in one answer. */
    static final int LARGEST_PAGE = 50_000;

    private static final String KEPT = "60s";
    private static final String POSTED = "postedAt";
    private static final String MONTHS = "months";
    private static final String VERSIONS = "versions";
    private static final List<String> SUBJECT = List.of("category", "place", "channel");

    /** Holds the complaints that were posted at no time that anybody knows as well. */
    private static final long FIRST_MONTH = 0;

    private final ElasticsearchClient elasticsearch;
    private final Rest5Client http;
    private final String alias;
    private final int size;
    private final JsonFactory json = new JsonFactory();

    /** @param size how many distinct intervals are asked for at once */
    MeasureReader(ElasticsearchClient elasticsearch, Rest5Client http, String alias, int size) {
        this.elasticsearch = elasticsearch;
        this.http = http;
        this.alias = alias;
        this.size = size;
    }

    /** Takes intervals one after another. */
    @FunctionalInterface
    interface Each {

        /** @param times how many complaints about this very subject have this very interval */
        void accept(Subject subject, Measure measure, long times);
    }

    /**
     * A month in the index.
     *
     * @param month its first millisecond, in UTC
     * @param complaints how many were posted in it
     * @param versions the sum of their versions
     */
    record MonthState(long month, long complaints, double versions) {}

    Moment now() throws IOException {
        // By its own name, for what is remembered of it is not true of the one that takes its place.
        String index = String.join(
                ",",
                new TreeSet<>(elasticsearch
                        .indices()
                        .getAlias(a -> a.name(alias))
                        .aliases()
                        .keySet()));
        String pit = elasticsearch
                .openPointInTime(p -> p.index(List.of(index.split(","))).keepAlive(k -> k.time(KEPT)))
                .id();
        return new Moment(index, pit);
    }

    /** All of the index as it was at one moment. */
    final class Moment implements AutoCloseable {

        private final String index;
        private final String pit;

        private Moment(String index, String pit) {
            this.index = index;
            this.pit = pit;
        }

        String index() {
            return index;
        }

        /** Those in which complaints were posted. */
        List<MonthState> months() throws IOException {
            return Objects.requireNonNull(elasticsearch
                            .search(
                                    s -> s.pit(p -> p.id(pit).keepAlive(k -> k.time(KEPT)))
                                            .size(0)
                                            .trackTotalHits(t -> t.enabled(false))
                                            .allowPartialSearchResults(false)
                                            .aggregations(
                                                    MONTHS,
                                                    a -> a.dateHistogram(h -> h.field(POSTED)
                                                                    .calendarInterval(CalendarInterval.Month)
                                                                    .minDocCount(1)
                                                                    .missing(DateTime.ofEpochMilli(FIRST_MONTH)))
                                                            .aggregations(
                                                                    VERSIONS, v -> v.sum(sum -> sum.field("version")))),
                                    Void.class)
                            .aggregations()
                            .get(MONTHS))
                    .dateHistogram()
                    .buckets()
                    .array()
                    .stream()
                    .map(month -> new MonthState(
                            month.key(),
                            month.docCount(),
                            Objects.requireNonNull(month.aggregations().get(VERSIONS))
                                    .sum()
                                    .value()))
                    .toList();
        }

        void read(MonthState month, Clock clock, Each each) throws IOException {
            Query query =
                    Query.of(q -> q.bool(b -> b.filter(exists(clock.field())).filter(posted(month.month()))));
            Map<String, FieldValue> after = Map.of();
            do {
                MeasurePage page = page(request(query, clock, after), each);
                after = page.buckets() < size ? Map.of() : page.last();
            } while (!after.isEmpty());
        }

        private SearchRequest request(Query query, Clock clock, Map<String, FieldValue> after) {
            return SearchRequest.of(s -> s.pit(p -> p.id(pit).keepAlive(k -> k.time(KEPT)))
                    .size(0)
                    .trackTotalHits(t -> t.enabled(false))
                    .query(query)
                    .aggregations(
                            "measures",
                            a -> a.composite(c -> {
                                c.size(size).sources(sources(clock));
                                return after.isEmpty() ? c : c.after(after);
                            })));
        }

        @Override
        public void close() throws IOException {
            elasticsearch.closePointInTime(p -> p.id(pit));
        }
    }

    private static Query exists(String field) {
        return Query.of(q -> q.exists(e -> e.field(field)));
    }

    private static Query posted(long month) {
        long next = Instant.ofEpochMilli(month)
                .atZone(ZoneOffset.UTC)
                .plusMonths(1)
                .toInstant()
                .toEpochMilli();
        Query within = Query.of(q -> q.range(r -> r.date(d -> d.field(POSTED)
                .gte(Long.toString(month))
                .lt(Long.toString(next))
                .format("epoch_millis"))));
        return month != FIRST_MONTH
                ? within
                : Query.of(q ->
                        q.bool(b -> b.should(within).should(never -> never.bool(n -> n.mustNot(exists(POSTED))))));
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

    private static List<NamedValue<CompositeAggregationSource>> sources(Clock clock) {
        return Stream.concat(
                        Stream.of(NamedValue.of(
                                MeasurePage.LINE,
                                CompositeAggregationSource.of(s -> s.terms(t -> t.field(clock.field()))))),
                        SUBJECT.stream()
                                .map(field -> NamedValue.of(
                                        field,
                                        CompositeAggregationSource.of(
                                                s -> s.terms(t -> t.field(field).missingBucket(true))))))
                .toList();
    }
}
