package id.tanggap.query.words;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words of a question, as they are looked up. What is found contains all of them, so each further word narrows; where
 * none contains all, words that would leave nothing are passed over, one after another as they were written.
 */
public final class SoughtWords {

    private final List<Query> words;
    private final List<Query> welcome;
    private final Passages passages;
    private final int digits;

    /**
     * @param words each has to be found; at most sixteen
     * @param welcome what speaks for a text that contains the words: each found one puts it a place higher
     * @param written of each word, whether any text has it; if none has, it is passed over from the outset
     */
    SoughtWords(List<Query> words, List<Query> welcome, Passages passages, List<Boolean> written) {
        this(words, welcome, passages, digits(written));
    }

    private static int digits(List<Boolean> written) {
        int digits = 0;
        for (boolean one : written) {
            digits = 2 * digits + (one ? 1 : 0);
        }
        return digits;
    }

    private SoughtWords(List<Query> words, List<Query> welcome, Passages passages, int digits) {
        this.words = words;
        this.welcome = welcome;
        this.passages = passages;
        this.digits = digits;
    }

    /** How many have to be found. */
    public int size() {
        return Integer.bitCount(digits);
    }

    /** A number whose binary digits tell which words have to be found, the first word first. */
    public int digits() {
        return digits;
    }

    /** @param left the digits of the words that still have to be found */
    public SoughtWords only(int left) {
        return new SoughtWords(words, welcome, passages, digits & left);
    }

    /** What finds the texts that contain all; nothing where there is no word at all. Its score tells what else is welcome. */
    public Query query() {
        return containing(welcome);
    }

    /** Finds the same, and scores nothing. */
    public Query condition() {
        return containing(List.of());
    }

    private Query containing(List<Query> welcomed) {
        return Query.of(q -> digits == 0
                ? q.matchNone(none -> none)
                : q.bool(b -> b.filter(IntStream.range(0, words.size())
                                .filter(word -> (digits & digit(word)) != 0)
                                .mapToObj(words::get)
                                .toList())
                        .should(welcomed.stream().map(each -> scoring(1, each)).toList())));
    }

    /** Whether texts that contain all words differ in what else is welcome. */
    public boolean ranks() {
        return !welcome.isEmpty();
    }

    /**
     * Scores a text by the digits of the words that it contains. The highest score is what is left when each word in turn
     * narrows, or is passed over because nothing would be left.
     */
    public Query inTurn() {
        return Query.of(q -> q.bool(b -> b.should(IntStream.range(0, words.size())
                .mapToObj(word -> scoring(digit(word), words.get(word)))
                .toList())));
    }

    /** The passages of a field in which the words stand, as HTML: {@link Passages#of}. */
    public List<String> passages(List<String> texts) {
        return passages.of(texts);
    }

    private int digit(int word) {
        return 1 << (words.size() - 1 - word);
    }

    private static Query scoring(float score, Query condition) {
        return Query.of(q -> q.constantScore(c -> c.boost(score).filter(condition)));
    }
}
