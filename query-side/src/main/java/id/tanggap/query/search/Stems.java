package id.tanggap.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the index makes of a word: its stem, or nothing for words such as {@code yang}. Asked of the index itself, so that a
 * question is always taken apart as the documents were; remembered, because an index never changes its mind.
 */
final class Stems {

    private static final int REMEMBERED = 20_000;

    private final ElasticsearchClient elasticsearch;
    private final String index;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    Stems(ElasticsearchClient elasticsearch, String index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** The stems of those of the words that have one. */
    Map<String, String> of(List<String> words) {
        List<String> unknown =
                words.stream().filter(word -> !known.containsKey(word)).toList();
        Map<String, Optional<String>> learnt = unknown.isEmpty() ? Map.of() : ask(unknown);
        if (known.size() + learnt.size() > REMEMBERED) {
            known.clear();
        }
        known.putAll(learnt);
        Map<String, String> stems = new HashMap<>();
        for (String word : words) {
            learnt.getOrDefault(word, known.getOrDefault(word, Optional.empty()))
                    .ifPresent(stem -> stems.put(word, stem));
        }
        return stems;
    }

    private Map<String, Optional<String>> ask(List<String> words) {
        // One text of all the words: where a token starts tells which word it comes from.
        Map<Long, String> stemsByStart = Asking.of(() -> elasticsearch
                        .indices()
                        .analyze(a -> a.index(index).field("text").text(String.join(" ", words))))
                .tokens()
                .stream()
                .collect(Collectors.toMap(AnalyzeToken::startOffset, AnalyzeToken::token, (first, next) -> first));
        long start = 0;
        Map<String, Long> starts = new HashMap<>();
        for (String word : words) {
            starts.put(word, start);
            start += word.length() + 1L;
        }
        return words.stream()
                .collect(Collectors.toMap(
                        Function.identity(), word -> Optional.ofNullable(stemsByStart.get(starts.get(word)))));
    }
}
