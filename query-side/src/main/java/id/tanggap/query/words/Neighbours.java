package id.tanggap.query.words;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/** How far from a misspelt word one may stand that is meant: one letter, and not among the first two. */
final class Neighbours {

    static final int EDITS = 1;
    static final int PREFIX = 2;

    private static final int SHORTEST = 5;
    private static final int MOST = 20;

    private Neighbours() {}

    /** Short words have too many neighbours. */
    static boolean has(String word) {
        return word.length() >= SHORTEST;
    }

    static Query of(String word, String field) {
        return Query.of(q -> q.fuzzy(f -> f.field(field)
                .value(word)
                .fuzziness(Integer.toString(EDITS))
                .prefixLength(PREFIX)
                .maxExpansions(MOST)));
    }
}
