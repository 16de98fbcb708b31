package id.tanggap.query.words;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks words up in the texts of complaints. A text scores two for each word that it contains in any form or as a word
 * that means the same, one for each that is likely misspelt and that it contains but for one letter, and one more when
 * the words stand together: numbers that depend on the text and the question, not on how rare a word is in the index.
 */
public final class WordsQuery {

    private static final int SHORTEST_WITH_TYPOS = 5;
    private static final int SPELLINGS = 20;

    private final Stems stems;
    private final Spelling spelling;
    private final EqualWords equalWords;
    private final List<String> fields;

    /** @param fields indexed by stem, each with a sub-field {@code exact} of words as they are */
    public WordsQuery(Stems stems, Spelling spelling, EqualWords equalWords, List<String> fields) {
        this.stems = stems;
        this.spelling = spelling;
        this.equalWords = equalWords;
        this.fields = fields;
    }

    /** The query for these words; for words that say nothing, such as {@code yang}, one that finds nothing. */
    public Query of(List<String> words) {
        Map<String, Query> lookups = lookups(words);
        if (lookups.isEmpty()) {
            return Query.of(q -> q.matchNone(none -> none));
        }
        Map<String, Query> doubtful = new LinkedHashMap<>(lookups);
        doubtful.keySet().removeIf(word -> word.length() < SHORTEST_WITH_TYPOS);
        Set<String> misspelt = spelling.unwritten(doubtful);
        List<Query> each = new ArrayList<>();
        lookups.forEach((word, lookup) ->
                each.add(misspelt.contains(word) ? scoring(1, neighbours(word)) : scoring(2, lookup)));
        String required = Integer.toString(SearchWords.required(each.size()));
        BoolQuery.Builder query =
                new BoolQuery.Builder().must(m -> m.bool(b -> b.should(each).minimumShouldMatch(required)));
        if (each.size() > 1) {
            query.should(scoring(1, together(String.join(" ", words))));
        }
        return query.build()._toQuery();
    }

    /** By word, what finds it and all that mean the same; words without a meaning of their own are left out. */
    private Map<String, Query> lookups(List<String> words) {
        Set<String> all = new LinkedHashSet<>();
        words.forEach(word -> all.addAll(equalWords.of(word)));
        Map<String, String> stemOf = stems.of(List.copyOf(all));
        Map<String, Query> lookups = new LinkedHashMap<>();
        for (String word : words) {
            if (stemOf.containsKey(word)) {
                List<FieldValue> meant = equalWords.of(word).stream()
                        .filter(stemOf::containsKey)
                        .map(stemOf::get)
                        .distinct()
                        .map(FieldValue::of)
                        .toList();
                lookups.put(
                        word,
                        anyField(field ->
                                Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(meant))))));
            }
        }
        return lookups;
    }

    private Query neighbours(String word) {
        return anyField(field -> Query.of(q -> q.fuzzy(f -> f.field(field + ".exact")
                .value(word)
                .fuzziness("1")
                .prefixLength(2)
                .maxExpansions(SPELLINGS))));
    }

    private Query together(String words) {
        return anyField(field ->
                Query.of(q -> q.matchPhrase(p -> p.field(field).query(words).slop(2))));
    }

    private Query anyField(Function<String, Query> condition) {
        return Query.of(q -> q.bool(b -> b.should(fields.stream().map(condition).toList())));
    }

    private static Query scoring(float score, Query condition) {
        return Query.of(q -> q.constantScore(c -> c.boost(score).filter(condition)));
    }
}
