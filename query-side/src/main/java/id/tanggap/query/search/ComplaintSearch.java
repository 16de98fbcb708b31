package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexBehindAlias;
import id.tanggap.query.question.Conditions;
import id.tanggap.query.words.SoughtWords;
import id.tanggap.query.words.WordLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks one index of complaints, the public's or the staff's, for a page: for what is shown, and beside it, for a first page,
 * for the facets, which the index remembers until it changes.
 *
 * @param <T> what is read of a document
 */
final class ComplaintSearch<T> {

    static final int LARGEST_PAGE = 100;

    private final ElasticsearchClient elasticsearch;
    private final ElasticsearchAsyncClient beside;
    private final Searched<T> searched;
    private final WordLookup words;
    private final Facets facets;

    /**
     * What is searched.
     *
     * @param hidden fields of the document that are not read in a list
     * @param texts what words are looked up in
     * @param counted how far what is found is counted exactly
     */
    record Searched<T>(String index, Class<T> type, List<String> hidden, List<SearchedText<T>> texts, int counted) {}

    ComplaintSearch(ElasticsearchClient elasticsearch, Searched<T> searched, Facets facets) {
        this.elasticsearch = elasticsearch;
        this.beside = new ElasticsearchAsyncClient(elasticsearch._transport());
        this.searched = searched;
        this.words = new WordLookup(
                elasticsearch,
                new IndexBehindAlias(elasticsearch, searched.index(), System::nanoTime),
                searched.texts().stream().map(SearchedText::field).toList());
        this.facets = facets;
    }

    /**
     * @param words as typed, taken apart; none asks for everything
     * @param named a query that finds what is asked for by its own name and so beats all words, such as a tracking code
     * @param always what must hold for all that is found or counted
     * @param filters by the facet that each narrows
     * @param first what comes before everything else in the order; null for how well the words fit, then the newest
     * @param fingerprint tells this question from all others; a cursor is of use for it alone
     */
    record Question(
            List<String> words,
            @Nullable Query named,
            List<Query> always,
            Map<String, Query> filters,
            @Nullable SortOptions first,
            String fingerprint,
            @Nullable String after,
            int size) {}

    Page<T> page(Question question) {
        Cursor cursor = question.after() == null ? null : Cursor.read(question.fingerprint(), question.after());
        if (question.named() != null || question.words().isEmpty()) {
            return page(question, Wanted.named(question.named()), cursor);
        }
        SoughtWords sought = words.of(question.words());
        if (cursor != null) {
            return page(question, Wanted.by(sought.only(cursor.words())), cursor);
        }
        Page<T> page = page(question, Wanted.by(sought), null);
        if (page.total() > 0 || sought.size() < 2) {
            return page;
        }
        SoughtWords left = sought.only(mostInTurn(question.always(), sought));
        return left.size() == 0 || left.size() == sought.size() ? page : page(question, Wanted.by(left), null);
    }

    /** Whatever the filters: they narrow what the words find, and never make words wanted or unwanted. */
    private int mostInTurn(List<Query> always, SoughtWords sought) {
        return ElasticsearchCall.of(() -> elasticsearch.search(
                        s -> s.index(searched.index())
                                .timeout(ElasticsearchCall.TIME_LIMIT)
                                .allowPartialSearchResults(false)
                                .trackTotalHits(t -> t.enabled(false))
                                .size(1)
                                .source(source -> source.fetch(false))
                                .query(q -> q.bool(b -> b.filter(always).must(sought.inTurn()))),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .findFirst()
                .map(hit -> Objects.requireNonNull(hit.score()).intValue())
                .orElse(0);
    }

    private Page<T> page(Question question, Wanted wanted, @Nullable Cursor cursor) {
        CompletableFuture<SearchResponse<Void>> counts = cursor == null ? facets(question, wanted) : null;
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(searched.index())
                .timeout(ElasticsearchCall.TIME_LIMIT)
                .allowPartialSearchResults(false)
                .trackTotalHits(t -> t.count(searched.counted()))
                // One more than asked for tells whether there is a next page.
                .size(question.size() + 1)
                .source(s -> s.filter(f -> f.excludes(searched.hidden())))
                .query(q -> q.bool(b -> b.filter(question.always())
                        .filter(List.copyOf(question.filters().values()))
                        .must(wanted.query())))
                .sort(order(question, wanted));
        if (cursor != null) {
            request.searchAfter(place(question, wanted, cursor));
        }
        SearchRequest built = request.build();
        SearchResponse<T> found = ElasticsearchCall.of(() -> elasticsearch.search(built, searched.type()));
        return answer(question, wanted, found, counts);
    }

    private CompletableFuture<SearchResponse<Void>> facets(Question question, Wanted wanted) {
        return beside.search(
                s -> s.index(searched.index())
                        .timeout(ElasticsearchCall.TIME_LIMIT)
                        .allowPartialSearchResults(false)
                        .trackTotalHits(t -> t.enabled(false))
                        .size(0)
                        .requestCache(true)
                        .query(q -> q.bool(b -> b.filter(question.always()).filter(wanted.condition())))
                        .aggregations(facets.ask(question.filters())),
                Void.class);
    }

    /** The one document for which all of these hold. */
    @Nullable
    T one(List<Query> conditions) {
        SearchResponse<T> response = ElasticsearchCall.of(() -> elasticsearch.search(
                s -> s.index(searched.index())
                        .timeout(ElasticsearchCall.TIME_LIMIT)
                        .allowPartialSearchResults(false)
                        .size(1)
                        .query(q -> q.bool(b -> b.filter(conditions))),
                searched.type()));
        return response.hits().hits().isEmpty()
                ? null
                : response.hits().hits().getFirst().source();
    }

    private static List<SortOptions> order(Question question, Wanted wanted) {
        List<SortOptions> order = new ArrayList<>();
        if (question.first() != null) {
            order.add(question.first());
        } else if (wanted.ranks()) {
            order.add(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))));
        }
        order.add(SortOptions.of(s -> s.field(f -> f.field(Conditions.INSTANT).order(SortOrder.Desc))));
        order.add(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
        return order;
    }

    private static List<FieldValue> place(Question question, Wanted wanted, Cursor cursor) {
        List<FieldValue> place = new ArrayList<>();
        if (question.first() != null) {
            place.add(FieldValue.of((long) cursor.first()));
        } else if (wanted.ranks()) {
            place.add(FieldValue.of(cursor.first()));
        }
        place.add(FieldValue.of(cursor.newest()));
        place.add(FieldValue.of(cursor.id()));
        return place;
    }

    private Page<T> answer(
            Question question,
            Wanted wanted,
            SearchResponse<T> response,
            @Nullable CompletableFuture<SearchResponse<Void>> counts) {
        List<Hit<T>> hits = response.hits().hits();
        boolean more = hits.size() > question.size();
        List<Hit<T>> shown = more ? hits.subList(0, question.size()) : hits;
        TotalHits total = Objects.requireNonNull(response.hits().total());
        return new Page<>(
                shown.stream()
                        .map(hit -> found(Objects.requireNonNull(hit.source()), wanted.words()))
                        .toList(),
                total.value(),
                total.relation() == TotalHitsRelation.Gte,
                more ? end(shown.getLast(), wanted).after(question.fingerprint()) : null,
                counts == null
                        ? Map.of()
                        : facets.read(ElasticsearchCall.of(counts).aggregations()));
    }

    private Found<T> found(T document, @Nullable SoughtWords sought) {
        Map<String, List<String>> highlights = new LinkedHashMap<>();
        if (sought != null) {
            for (SearchedText<T> text : searched.texts()) {
                List<String> passages = sought.passages(text.in(document));
                if (!passages.isEmpty()) {
                    highlights.put(text.field(), passages);
                }
            }
        }
        return new Found<>(document, highlights);
    }

    private static Cursor end(Hit<?> last, Wanted wanted) {
        List<FieldValue> place = last.sort();
        int newest = place.size() - 2;
        return new Cursor(
                newest == 0 ? 0 : number(place.getFirst()),
                place.get(newest).longValue(),
                place.getLast().stringValue(),
                wanted.words() == null ? Cursor.ALL_WORDS : wanted.words().digits());
    }

    /** A score, or the moment of a due; what nothing is due on is sorted as if that were at the end of time. */
    private static double number(FieldValue first) {
        return first.isLong() ? first.longValue() : first.doubleValue();
    }

    /** @param words null where the question is for something by its name, or for everything */
    private record Wanted(Query query, @Nullable SoughtWords words) {

        static Wanted named(@Nullable Query named) {
            return new Wanted(named == null ? Query.of(q -> q.matchAll(all -> all)) : named, null);
        }

        static Wanted by(SoughtWords words) {
            return new Wanted(words.query(), words);
        }

        /** Without what only ranks. */
        Query condition() {
            return words == null ? query : words.condition();
        }

        boolean ranks() {
            return words != null && words.ranks();
        }
    }
}
