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
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which words nobody ever wrote, and which are therefore likely to be misspelt. Only those are looked up by their
 * neighbours: {@code sampah} must not bring up every text with {@code sampai}.
 */
final class Spelling {

    private static final int REMEMBERED = 20_000;

    private final ElasticsearchClient elasticsearch;
    private final IndexBehindAlias index;
    private final Cache<Word, Boolean> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Word(String index, String word) {}

    Spelling(ElasticsearchClient elasticsearch, IndexBehindAlias index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** @param lookups by word, what finds it spelt as it is */
    Set<String> unwritten(Map<String, Query> lookups) {
        Map<String, Query> open = new HashMap<>(lookups);
        String asked = index.index();
        open.keySet().removeIf(word -> written.getIfPresent(new Word(asked, word)) != null);
        if (open.isEmpty()) {
            return Set.of();
        }
        Map<String, Aggregate> answers = ElasticsearchCall.of(() -> elasticsearch.search(
                        s -> s.index(index.alias())
                                .size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .timeout(ElasticsearchCall.TIME_LIMIT)
                                .allowPartialSearchResults(false)
                                .aggregations(open.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                lookup -> Aggregation.of(a -> a.filter(lookup.getValue()))))),
                        Void.class))
                .aggregations();
        Set<String> unwritten = new HashSet<>();
        for (String word : open.keySet()) {
            if (Objects.requireNonNull(answers.get(word)).filter().docCount() == 0) {
                unwritten.add(word);
            } else {
                written.put(new Word(asked, word), true);
            }
        }
        return unwritten;
    }
}
