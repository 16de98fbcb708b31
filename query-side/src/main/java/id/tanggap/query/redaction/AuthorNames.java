package id.tanggap.query.redaction;

import id.tanggap.events.text.Shadow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of who posted, whole and in parts. A part that is an ordinary word as well, or short, is masked only where
 * somebody is addressed by it; none is masked where a road or a place bears it.
 */
final class AuthorNames implements Rule {
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_ADDRESSED = 2;

    /** Words before a part in which a road's name may begin. */
    private static final int WORDS_BEFORE = 3;

    private static final Pattern JOINED = Pattern.compile("[ .\\-'_\n]{1,2}");
    private static final Pattern PHRASE_ENDS = Pattern.compile("[,;:!?\n]");

    /** More than words, so that its parts do not make up all of it. */
    private static final Pattern HANDLE = Pattern.compile("(?=.*\\p{L}).*[\\p{N}_].*");

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}]+");

    private final @Nullable Pattern whole;
    private final Set<String> parts;
    private final Set<String> telling;

    /** Of how many parts the name is. */
    private final int words;

    private AuthorNames(@Nullable Pattern whole, Set<String> parts, Set<String> telling, int words) {
        this.words = words;
        this.whole = whole;
        this.parts = parts;
        this.telling = telling;
    }

    static AuthorNames of(@Nullable String author) {
        String name = author == null ? "" : Shadow.of(author).signs().strip();
        if (name.startsWith("@")) {
            name = name.substring(1);
        }
        Set<String> parts = new HashSet<>();
        Set<String> telling = new HashSet<>();
        for (String part : PARTS.split(name)) {
            String word = part.toLowerCase(Locale.ROOT);
            if (word.length() >= SHORTEST_ADDRESSED && !Lexicon.ADDRESSES.contains(word)) {
                parts.add(word);
                if (word.length() >= SHORTEST_PART && !Lexicon.ORDINARY.contains(word)) {
                    telling.add(word);
                }
            }
        }
        int words = parts.size();
        String glued = PARTS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        if (!telling.isEmpty() && parts.size() > 1) {
            parts.add(glued);
            telling.add(glued);
        }
        boolean handle = name.length() >= SHORTEST_NAME && HANDLE.matcher(name).matches();
        return new AuthorNames(handle ? whole(name) : null, Set.copyOf(parts), Set.copyOf(telling), words);
    }

    private static Pattern whole(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])@?" + Pattern.quote(name).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public boolean concerns(Glimpse glimpse) {
        return parts.isEmpty() ? whole != null : glimpse.hasAnyOf(parts);
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        if (whole != null) {
            masks.every(whole, Cover.AUTHOR);
        }
        findParts(masks, glimpse.words());
    }

    /** Parts of the name side by side are one name. */
    private void findParts(Masks masks, List<Glimpse.Word> text) {
        Deque<String> before = new ArrayDeque<>();
        Set<String> found = new HashSet<>();
        int from = -1;
        int to = 0;
        boolean tells = false;
        for (Glimpse.Word word : text) {
            String between = masks.signs().subSequence(to, word.from()).toString();
            boolean part = parts.contains(word.text()) && masks.signs().charAt(word.from()) != Masks.TAKEN;
            if (from >= 0 && part && JOINED.matcher(between).matches()) {
                found.add(word.text());
                tells |= telling.contains(word.text()) || found.size() >= words;
            } else {
                if (from >= 0 && tells) {
                    masks.take(from, to, Cover.AUTHOR);
                }
                if (PHRASE_ENDS.matcher(between).find()) {
                    before.clear();
                }
                from = part && !isPlace(before) ? word.from() : -1;
                found = new HashSet<>(Set.of(word.text()));
                tells = telling.contains(word.text())
                        || (!before.isEmpty() && Lexicon.ADDRESSES.contains(before.getFirst()));
            }
            to = word.to();
            before.addFirst(word.text());
            if (before.size() > WORDS_BEFORE) {
                before.removeLast();
            }
        }
        if (from >= 0 && tells) {
            masks.take(from, to, Cover.AUTHOR);
        }
    }

    /** Whether words that end here, the last one first, are the beginning of a road's or a place's name. */
    private static boolean isPlace(Deque<String> before) {
        for (String word : before) {
            if (Lexicon.PLACES.contains(word)) {
                return true;
            }
            if (Lexicon.NO_NAMES.contains(word) || Lexicon.ADDRESSES.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a telling part of it stands in an address of the web. */
    boolean isToldBy(String url) {
        if (telling.isEmpty()) {
            return false;
        }
        for (String word : PARTS.split(url)) {
            if (telling.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
