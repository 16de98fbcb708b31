package id.tanggap.query.words;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.query.elastic.IndexBehindAlias;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks words up in the texts of one index: in any form, as a word that means the same, or, if misspelt, as a near one. */
public final class WordLookup {

    private final Stems stems;
    private final Spelling spelling;
    private final EqualWords equalWords = new EqualWords();
    private final FillerWords fillerWords = new FillerWords(equalWords);
    private final Analysis analysis = new Analysis();
    private final List<String> fields;

    /** @param fields indexed by stem, each with a sub-field {@code exact} of words as they are */
    public WordLookup(ElasticsearchClient elasticsearch, IndexBehindAlias index, List<String> fields) {
        this.stems = new Stems(elasticsearch, index);
        this.spelling = new Spelling(elasticsearch, index);
        this.fields = fields;
    }

    /** What finds these words; words that say nothing, such as {@code yang}, are left out. */
    public SoughtWords of(List<String> words) {
        Map<String, Set<String>> stemsByWord = stems(words);
        Map<String, Query> lookups = new LinkedHashMap<>();
        stemsByWord.forEach((word, same) -> lookups.put(word, anyOf(same)));
        Map<String, Written> standing = spelling.of(lookups, this::near);
        Set<String> misspelt = with(Written.NEARLY, standing);
        misspelt.forEach(word -> lookups.put(word, near(word)));

        Map<String, Query> telling = new LinkedHashMap<>(lookups);
        telling.keySet().removeIf(fillerWords::contain);
        // Whoever asks for nothing but fillers means these.
        Map<String, Query> wanted = telling.isEmpty() ? lookups : telling;
        List<Query> welcome = new ArrayList<>();
        lookups.forEach((word, lookup) -> {
            if (!wanted.containsKey(word)) {
                welcome.add(lookup);
            }
        });
        if (lookups.size() > 1 && !telling.isEmpty()) {
            // However they are spelt: what a text scores must not change when somebody writes a word for the first
            // time.
            welcome.add(together(String.join(" ", lookups.keySet())));
        }
        Set<String> marked = with(Written.SO, standing).stream()
                .flatMap(word -> Objects.requireNonNull(stemsByWord.get(word)).stream())
                .collect(Collectors.toSet());
        return new SoughtWords(
                List.copyOf(wanted.values()),
                welcome,
                new Passages(analysis, marked, misspelt),
                wanted.keySet().stream()
                        .map(word -> standing.get(word) != Written.NOT_AT_ALL)
                        .toList());
    }

    private static Set<String> with(Written how, Map<String, Written> standing) {
        return standing.entrySet().stream()
                .filter(word -> word.getValue() == how)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Query near(String word) {
        return anyField(field -> Neighbours.of(word, field + ".exact"));
    }

    /** By word, its stem and those of all that mean the same. */
    private Map<String, Set<String>> stems(List<String> words) {
        Set<String> all = new LinkedHashSet<>();
        words.forEach(word -> all.addAll(equalWords.of(word)));
        Map<String, String> stemOf = stems.of(List.copyOf(all));
        Map<String, Set<String>> byWord = new LinkedHashMap<>();
        for (String word : words) {
            if (stemOf.containsKey(word)) {
                byWord.put(
                        word,
                        equalWords.of(word).stream()
                                .filter(stemOf::containsKey)
                                .map(stemOf::get)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        }
        return byWord;
    }

    private Query anyOf(Set<String> same) {
        List<FieldValue> values = same.stream().map(FieldValue::of).toList();
        return anyField(field -> Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(values)))));
    }

    private Query together(String words) {
        return anyField(field ->
                Query.of(q -> q.matchPhrase(p -> p.field(field).query(words).slop(2))));
    }

    private Query anyField(Function<String, Query> condition) {
        return Query.of(q -> q.bool(b -> b.should(fields.stream().map(condition).toList())));
    }
}
