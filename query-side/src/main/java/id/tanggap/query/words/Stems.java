package id.tanggap.query.words;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexBehindAlias;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the index makes of a word: its stem, or nothing for words such as {@code yang}. Asked of the index itself, so that a
 * question is always taken apart as the documents were; remembered for as long as that index answers.
 */
final class Stems {

    private static final int REMEMBERED = 20_000;

    private final ElasticsearchClient elasticsearch;
    private final IndexBehindAlias index;
    private final Cache<Word, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Word(String index, String word) {}

    Stems(ElasticsearchClient elasticsearch, IndexBehindAlias index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** The stems of those of the words that have one. */
    Map<String, String> of(List<String> words) {
        String asked = index.index();
        List<Word> keys = words.stream().map(word -> new Word(asked, word)).toList();
        Map<String, String> stems = new HashMap<>();
        known.getAll(keys, unknown -> ask(List.copyOf(unknown)))
                .forEach((key, stem) -> stem.ifPresent(one -> stems.put(key.word(), one)));
        return stems;
    }

    private Map<Word, Optional<String>> ask(List<? extends Word> words) {
        // One text of all the words: where a token starts tells which word it comes from.
        String text = words.stream().map(Word::word).collect(Collectors.joining(" "));
        Map<Long, String> stemsByStart = ElasticsearchCall.of(() -> elasticsearch
                        .indices()
                        .analyze(a -> a.index(index.alias()).field("text").text(text)))
                .tokens()
                .stream()
                .collect(Collectors.toMap(AnalyzeToken::startOffset, AnalyzeToken::token, (first, next) -> first));
        Map<Word, Optional<String>> stems = new HashMap<>();
        long start = 0;
        for (Word word : words) {
            stems.put(word, Optional.ofNullable(stemsByStart.get(start)));
            start += word.word().length() + 1L;
        }
        return stems;
    }
}
