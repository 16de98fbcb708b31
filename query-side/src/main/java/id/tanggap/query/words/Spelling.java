package id.tanggap.query.words;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexBehindAlias;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells which words nobody ever wrote, and which are therefore likely to be misspelt. Only those are looked up by their
 * neighbours: {@code sampah} must not bring up every text with {@code sampai}.
 */
final class Spelling {

    private static final int REMEMBERED = 20_000;
    private static final String SAME = "same";
    private static final String NEAR = "near";

    private final ElasticsearchClient elasticsearch;
    private final IndexBehindAlias index;
    private final Cache<Word, Boolean> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Word(String index, String word) {}

    Spelling(ElasticsearchClient elasticsearch, IndexBehindAlias index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /**
     * @param lookups by word, what finds it spelt as it is
     * @param neighbours what finds those near to a word; asked for words that are long enough to have any
     */
    Map<String, Written> of(Map<String, Query> lookups, Function<String, Query> neighbours) {
        Map<String, Written> standing = new HashMap<>();
        Map<String, Query> open = new HashMap<>(lookups);
        String asked = index.index();
        open.keySet().removeIf(word -> written.getIfPresent(new Word(asked, word)) != null);
        lookups.keySet().forEach(word -> standing.put(word, Written.SO));
        if (open.isEmpty()) {
            return standing;
        }
        Map<String, Query> near = open.keySet().stream()
                .filter(Neighbours::has)
                .collect(Collectors.toMap(Function.identity(), neighbours));
        Map<String, Aggregate> answers = ask(open, near);
        for (String word : open.keySet()) {
            if (isFound(answers, SAME, word)) {
                written.put(new Word(asked, word), true);
            } else {
                standing.put(
                        word,
                        near.containsKey(word) && isFound(answers, NEAR, word) ? Written.NEARLY : Written.NOT_AT_ALL);
            }
        }
        return standing;
    }

    private Map<String, Aggregate> ask(Map<String, Query> same, Map<String, Query> near) {
        Map<String, Aggregation> counts = new HashMap<>();
        counts.put(SAME, each(same));
        if (!near.isEmpty()) {
            counts.put(NEAR, each(near));
        }
        return ElasticsearchCall.of(() -> elasticsearch.search(
                        s -> s.index(index.alias())
                                .size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .timeout(ElasticsearchCall.TIME_LIMIT)
                                .allowPartialSearchResults(false)
                                .aggregations(counts),
                        Void.class))
                .aggregations();
    }

    private static Aggregation each(Map<String, Query> lookups) {
        return Aggregation.of(a -> a.filters(f -> f.filters(words -> words.keyed(lookups))));
    }

    private static boolean isFound(Map<String, Aggregate> answers, String how, String word) {
        return Objects.requireNonNull(Objects.requireNonNull(answers.get(how))
                                .filters()
                                .buckets()
                                .keyed()
                                .get(word))
                        .docCount()
                > 0;
    }
}
