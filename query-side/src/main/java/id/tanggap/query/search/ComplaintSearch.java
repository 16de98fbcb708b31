package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.util.NamedValue;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexBehindAlias;
import id.tanggap.query.question.Conditions;
import id.tanggap.query.words.EqualWords;
import id.tanggap.query.words.Spelling;
import id.tanggap.query.words.Stems;
import id.tanggap.query.words.WordsQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks one index of complaints, the public's or the staff's, for a page.
 *
 * @param <T> what is read of a document
 */
final class ComplaintSearch<T> {

    static final int LARGEST_PAGE = 100;

    private static final int COUNTED = 10_000;

    private final ElasticsearchClient elasticsearch;
    private final String index;
    private final Class<T> type;
    private final List<String> hidden;
    private final List<String> highlighted;
    private final WordsQuery words;
    private final Facets facets;

    /**
     * @param hidden fields of the document that are not read
     * @param texts what words are looked up and highlighted in
     */
    ComplaintSearch(
            ElasticsearchClient elasticsearch,
            String index,
            Class<T> type,
            List<String> hidden,
            List<String> texts,
            EqualWords equalWords,
            Facets facets) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.type = type;
        this.hidden = hidden;
        this.highlighted = texts;
        IndexBehindAlias asked = new IndexBehindAlias(elasticsearch, index, System::nanoTime);
        this.words =
                new WordsQuery(new Stems(elasticsearch, asked), new Spelling(elasticsearch, asked), equalWords, texts);
        this.facets = facets;
    }

    /**
     * @param words as typed, taken apart; none asks for everything
     * @param named a query that finds what is asked for by its own name and so beats all words, such as a tracking code
     * @param always what must hold for all that is found or counted
     * @param filters by the facet that each narrows
     * @param fingerprint tells this question from all others; a cursor is of use for it alone
     */
    record Question(
            List<String> words,
            @Nullable Query named,
            List<Query> always,
            Map<String, Query> filters,
            String fingerprint,
            @Nullable String after,
            int size) {}

    Page<T> page(Question question) {
        boolean byWords = question.named() == null && !question.words().isEmpty();
        Query wanted = wanted(question);
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index)
                .timeout(ElasticsearchCall.TIME_LIMIT)
                .allowPartialSearchResults(false)
                .trackTotalHits(t -> t.count(COUNTED))
                // One more than asked for tells whether there is a next page.
                .size(question.size() + 1)
                .source(s -> s.filter(f -> f.excludes(hidden)))
                .query(q -> q.bool(b -> b.filter(question.always()).must(wanted)))
                .postFilter(
                        q -> q.bool(b -> b.filter(List.copyOf(question.filters().values()))))
                .aggregations(facets.ask(question.filters()))
                .sort(order(byWords));
        if (byWords) {
            request.highlight(h -> h.encoder(HighlighterEncoder.Html)
                    .preTags("<mark>")
                    .postTags("</mark>")
                    .highlightQuery(wanted)
                    .numberOfFragments(3)
                    .fragmentSize(160)
                    .fields(highlighted.stream()
                            .map(field -> NamedValue.of(field, HighlightField.of(f -> f)))
                            .toList()));
        }
        if (question.after() != null) {
            Cursor cursor = Cursor.read(question.fingerprint(), question.after());
            request.searchAfter(place(cursor, byWords));
        }
        SearchRequest built = request.build();
        return answer(question, byWords, ElasticsearchCall.of(() -> elasticsearch.search(built, type)));
    }

    /** The one document for which all of these hold. */
    @Nullable
    T one(List<Query> conditions) {
        SearchResponse<T> response = ElasticsearchCall.of(() -> elasticsearch.search(
                s -> s.index(index)
                        .timeout(ElasticsearchCall.TIME_LIMIT)
                        .allowPartialSearchResults(false)
                        .size(1)
                        .source(f -> f.filter(hide -> hide.excludes(hidden)))
                        .query(q -> q.bool(b -> b.filter(conditions))),
                type));
        return response.hits().hits().isEmpty()
                ? null
                : response.hits().hits().getFirst().source();
    }

    private Query wanted(Question question) {
        if (question.named() != null) {
            return question.named();
        }
        return question.words().isEmpty() ? Query.of(q -> q.matchAll(all -> all)) : words.of(question.words());
    }

    private static List<SortOptions> order(boolean byWords) {
        List<SortOptions> order = new ArrayList<>();
        if (byWords) {
            order.add(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))));
        }
        order.add(SortOptions.of(s -> s.field(f -> f.field(Conditions.INSTANT).order(SortOrder.Desc))));
        order.add(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
        return order;
    }

    private static List<FieldValue> place(Cursor cursor, boolean byWords) {
        List<FieldValue> place = new ArrayList<>();
        if (byWords) {
            place.add(FieldValue.of(cursor.score()));
        }
        place.add(FieldValue.of(cursor.newest()));
        place.add(FieldValue.of(cursor.id()));
        return place;
    }

    private Page<T> answer(Question question, boolean byWords, SearchResponse<T> response) {
        List<Hit<T>> hits = response.hits().hits();
        boolean more = hits.size() > question.size();
        List<Hit<T>> shown = more ? hits.subList(0, question.size()) : hits;
        TotalHits total = Objects.requireNonNull(response.hits().total());
        return new Page<>(
                shown.stream()
                        .map(hit -> new Found<>(Objects.requireNonNull(hit.source()), hit.highlight()))
                        .toList(),
                total.value(),
                total.relation() == TotalHitsRelation.Gte,
                more ? end(shown.getLast(), byWords).after(question.fingerprint()) : null,
                facets.read(response.aggregations()));
    }

    private static Cursor end(Hit<?> last, boolean byWords) {
        List<FieldValue> place = last.sort();
        int next = byWords ? 1 : 0;
        return new Cursor(
                byWords ? place.getFirst().doubleValue() : 0,
                place.get(next).longValue(),
                place.get(next + 1).stringValue());
    }
}
