package id.tanggap.query.words;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexBehindAlias;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the index makes of a word: its stem, or nothing for words such as {@code yang}. Asked of the index itself, so that a
 * question is always taken apart as the documents were; remembered for as long as that index answers.
 */
public final class Stems {

    private static final int REMEMBERED = 20_000;

    private final ElasticsearchClient elasticsearch;
    private final IndexBehindAlias index;
    private final Map<Word, Optional<String>> known = new ConcurrentHashMap<>();

    private record Word(String index, String word) {}

    public Stems(ElasticsearchClient elasticsearch, IndexBehindAlias index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** The stems of those of the words that have one. */
    Map<String, String> of(List<String> words) {
        String asked = index.index();
        List<String> unknown = words.stream()
                .filter(word -> !known.containsKey(new Word(asked, word)))
                .toList();
        Map<String, Optional<String>> learnt = unknown.isEmpty() ? Map.of() : ask(unknown);
        if (known.size() + learnt.size() > REMEMBERED) {
            known.clear();
        }
        learnt.forEach((word, stem) -> known.put(new Word(asked, word), stem));
        Map<String, String> stems = new HashMap<>();
        for (String word : words) {
            learnt.getOrDefault(word, known.getOrDefault(new Word(asked, word), Optional.empty()))
                    .ifPresent(stem -> stems.put(word, stem));
        }
        return stems;
    }

    private Map<String, Optional<String>> ask(List<String> words) {
        // One text of all the words: where a token starts tells which word it comes from.
        Map<Long, String> stemsByStart = ElasticsearchCall.of(() -> elasticsearch
                        .indices()
                        .analyze(a -> a.index(index.alias()).field("text").text(String.join(" ", words))))
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
