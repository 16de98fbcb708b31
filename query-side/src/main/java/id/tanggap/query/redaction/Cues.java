package id.tanggap.query.redaction;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Words that are looked for among all words of every text, nearly always in vain: their first two letters tell that at once.
 */
final class Cues extends AbstractSet<String> {
    /** As many bits as tell two letters of the alphabet apart, with room for a few more signs. */
    private static final int LETTER_BITS = 5;

    private static final int LETTER = (1 << LETTER_BITS) - 1;

    private final Set<String> words;
    private final boolean[] beginnings = new boolean[1 << (2 * LETTER_BITS)];

    private Cues(Set<String> words) {
        this.words = words;
        words.forEach(word -> beginnings[beginning(word)] = true);
    }

    static Set<String> of(String... words) {
        return of(List.of(words));
    }

    static Set<String> of(Collection<String> words) {
        return new Cues(Set.copyOf(words));
    }

    private static int beginning(String word) {
        int first = word.isEmpty() ? 0 : word.charAt(0) & LETTER;
        int second = word.length() < 2 ? 0 : word.charAt(1) & LETTER;
        return first << LETTER_BITS | second;
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String text && beginnings[beginning(text)] && words.contains(text);
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    @Override
    public int size() {
        return words.size();
    }
}
