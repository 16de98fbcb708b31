package id.tanggap.query.latency;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.util.DateTime;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.complaint.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the measured intervals of complaints, as of one moment: a point in time of the index. They are read as the buckets
 * of an aggregation, which walks over doc values alone: many times faster than fetching hits, and as exact, since every
 * distinct line is a bucket that tells how often it stands. The answers are parsed as they stream in.
 *
 * <p>Lines are told apart within the complaints that are looked at ({@code execution_hint: map}): hardly any two are alike,
 * and to number those of the whole index, as Elasticsearch would, has to be done again whenever one was added.
 */
final class MeasureReader {

    /** As many complaints as are asked for at once: with a dozen intervals each, what Elasticsearch allows in one answer. */
    static final int MOST_AT_ONCE = 4_000;

    private static final int MOST_BUCKETS = 65_000;
    private static final String KEPT = "60s";
    private static final String POSTED = "postedAt";
    private static final String STRETCHES = "stretches";
    private static final String VERSIONS = "versions";
    private static final Time LENGTH = Time.of(t -> t.time(Stretch.LENGTH.toHours() + "h"));

    private final ElasticsearchClient elasticsearch;
    private final Rest5Client http;
    private final String alias;
    private final int mostAtOnce;
    private final JsonFactory json = new JsonFactory();

    /** @param mostAtOnce how many complaints are asked for at once */
    MeasureReader(ElasticsearchClient elasticsearch, Rest5Client http, String alias, int mostAtOnce) {
        this.elasticsearch = elasticsearch;
        this.http = http;
        this.alias = alias;
        this.mostAtOnce = mostAtOnce;
    }

    /** Takes intervals one after another. */
    @FunctionalInterface
    interface Each {

        /**
         * @param stretch its first millisecond
         * @param times how many complaints about this very subject have this very interval
         */
        void accept(long stretch, Subject subject, Measure measure, long times);
    }

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

        /** Those in which complaints were posted, in their order. */
        List<Stretch> stretches() throws IOException {
            return Objects.requireNonNull(elasticsearch
                            .search(
                                    s -> s.pit(p -> p.id(pit).keepAlive(k -> k.time(KEPT)))
                                            .size(0)
                                            .trackTotalHits(t -> t.enabled(false))
                                            .allowPartialSearchResults(false)
                                            .aggregations(
                                                    STRETCHES,
                                                    a -> a.dateHistogram(MeasureReader::byStretch)
                                                            .aggregations(
                                                                    VERSIONS, v -> v.sum(sum -> sum.field("version")))),
                                    Void.class)
                            .aggregations()
                            .get(STRETCHES))
                    .dateHistogram()
                    .buckets()
                    .array()
                    .stream()
                    .map(stretch -> new Stretch(
                            stretch.key(),
                            stretch.docCount(),
                            Objects.requireNonNull(stretch.aggregations().get(VERSIONS))
                                    .sum()
                                    .value()))
                    .toList();
        }

        /** Nothing is planned yet. */
        Unread.Plan plan() {
            return new Unread.Plan(mostAtOnce);
        }

        void read(Unread unread, Clock clock, Each each) throws IOException {
            int parts = Math.toIntExact(Math.ceilDiv(unread.complaints(), mostAtOnce));
            for (int part = 0; part < parts; part++) {
                Request request = new Request("POST", "/_search");
                request.addParameter("allow_partial_search_results", "false");
                request.setJsonEntity(JsonpUtils.toJsonString(
                        request(unread, clock, lines(clock, part, parts)), elasticsearch._jsonpMapper()));
                try (InputStream answer =
                                http.performRequest(request).getEntity().getContent();
                        JsonParser parser = json.createParser(ObjectReadContext.empty(), answer)) {
                    MeasureAnswer.read(parser, each);
                }
            }
        }

        private SearchRequest request(Unread unread, Clock clock, Aggregation lines) {
            Aggregation about = lines;
            for (String field : MeasureAnswer.SUBJECT.reversed()) {
                Aggregation inside = about;
                about = Aggregation.of(a -> a.terms(t -> each(field, t).missing(MeasureAnswer.NONE))
                        .aggregations(MeasureAnswer.INSIDE, inside));
            }
            Aggregation subjects = about;
            return SearchRequest.of(s -> s.pit(p -> p.id(pit).keepAlive(k -> k.time(KEPT)))
                    .size(0)
                    .trackTotalHits(t -> t.enabled(false))
                    .query(q -> q.bool(b -> b.filter(exists(clock.field())).filter(posted(unread.spans()))))
                    .aggregations(
                            MeasureAnswer.INSIDE,
                            a -> a.dateHistogram(MeasureReader::byStretch)
                                    .aggregations(MeasureAnswer.INSIDE, subjects)));
        }

        @Override
        public void close() throws IOException {
            elasticsearch.closePointInTime(p -> p.id(pit));
        }
    }

    private static Query exists(String field) {
        return Query.of(q -> q.exists(e -> e.field(field)));
    }

    private static Query posted(List<Unread.Span> spans) {
        List<Query> any = new ArrayList<>();
        for (Unread.Span span : spans) {
            any.add(Query.of(q -> q.range(r -> r.date(d -> d.field(POSTED)
                    .gte(Long.toString(span.from()))
                    .lt(Long.toString(span.to()))
                    .format("epoch_millis")))));
            if (span.holdsTheFirst()) {
                any.add(Query.of(q -> q.bool(b -> b.mustNot(exists(POSTED)))));
            }
        }
        return Query.of(q -> q.bool(b -> b.should(any)));
    }

    private static DateHistogramAggregation.Builder byStretch(DateHistogramAggregation.Builder histogram) {
        return histogram
                .field(POSTED)
                .fixedInterval(LENGTH)
                .minDocCount(1)
                .missing(DateTime.ofEpochMilli(Stretch.FIRST));
    }

    private static Aggregation lines(Clock clock, int part, int parts) {
        return Aggregation.of(a -> a.terms(t -> parts == 1
                ? each(clock.field(), t)
                : each(clock.field(), t)
                        .include(i -> i.partition(p -> p.partition(part).numPartitions(parts)))));
    }

    private static TermsAggregation.Builder each(String field, TermsAggregation.Builder terms) {
        return terms.field(field)
                .size(MOST_BUCKETS)
                .executionHint(TermsAggregationExecutionHint.Map)
                // All buckets are wanted: none has to be found before what is in it is collected.
                .collectMode(TermsAggregationCollectMode.DepthFirst);
    }
}
