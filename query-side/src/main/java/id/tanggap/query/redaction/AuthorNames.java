package id.tanggap.query.redaction;

import id.tanggap.events.text.Shadow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of who posted, whole and in parts. A part that is an ordinary word as well, or short, is masked only where
 * somebody is addressed by it; none is masked where a road or a place bears it. Of an account that speaks for something
 * ({@code info_ciruas}, {@code Toko Berkah}) nothing is masked but the whole: its parts are what complaints are about.
 */
final class AuthorNames implements Rule {
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_PART = 4;

    /** Of a name that is written as one: Eko, Ani, Edi. */
    private static final int SHORTEST_PART_OF_A_NAME = 3;

    private static final int SHORTEST_ADDRESSED = 2;

    /** Fewer letters are not of two words. */
    private static final int SHORTEST_GLUED = 6;

    private static final int MOST_GLUED_WORDS = 4;

    /** Words before a part in which a road's name may begin. */
    private static final int WORDS_BEFORE = 3;

    private static final Pattern JOINED = Pattern.compile("[ .\\-'_\n]{1,4}");
    private static final Pattern PHRASE_ENDS = Pattern.compile("[,;:!?\n]");

    /** More than words, so that its parts do not make up all of it. */
    private static final Pattern HANDLE = Pattern.compile("(?=.*\\p{L}).*[\\p{N}_].*");

    /** As people write their names. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'.\\-]*(?: .*)?");

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SURNAME = Pattern.compile(" (\\p{Lu}\\p{Ll}{2,}+)(?!\\p{L})");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> TO_A_PLACE = Set.of("ke", "dari", "dr");

    private final @Nullable Pattern whole;

    /** In the order in which they stand in the name, then what they are glued together. */
    private final Set<String> parts;

    private final Set<String> telling;

    /** What neighbouring words of a text may be when they are glued together. */
    private final Set<String> glued;

    /** Of how many parts the name is. */
    private final int words;

    /** In a handle a part after the first may be the place that somebody is from. */
    private final Set<String> perhapsPlaces;

    private AuthorNames(
            @Nullable Pattern whole,
            Set<String> parts,
            Set<String> telling,
            Set<String> glued,
            int words,
            Set<String> perhapsPlaces) {
        this.whole = whole;
        this.parts = parts;
        this.telling = telling;
        this.glued = glued;
        this.words = words;
        this.perhapsPlaces = perhapsPlaces;
    }

    static AuthorNames of(@Nullable String author) {
        String name = author == null ? "" : Shadow.of(author).signs().strip();
        if (name.startsWith("@")) {
            name = name.substring(1);
        }
        boolean aName = NAME.matcher(name).matches();
        Set<String> parts = new LinkedHashSet<>();
        for (String part : PARTS.split(name)) {
            String word = part.toLowerCase(Locale.ROOT);
            if (word.length() >= SHORTEST_ADDRESSED && !Lexicon.ADDRESSES.contains(word)) {
                parts.add(word);
            }
        }
        List<String> person = parts.stream().takeWhile(part -> !isThing(part)).toList();
        boolean ofAThing = person.size() < parts.size() && !(aName && person.size() > 1);
        int shortest = aName ? SHORTEST_PART_OF_A_NAME : SHORTEST_PART;
        Set<String> telling = person.stream()
                .filter(part -> !ofAThing && part.length() >= shortest && !Lexicon.ORDINARY.contains(part))
                .collect(Collectors.toCollection(HashSet::new));
        int words = parts.size();
        Set<String> later = aName ? Set.of() : parts.stream().skip(1).collect(Collectors.toSet());
        if (words > 1 && (!telling.isEmpty() || (ofAThing && !isOfWords(parts)))) {
            String all = WORDS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
            parts.add(all);
            telling.add(all);
        }
        Set<String> glued =
                parts.stream().filter(part -> part.length() >= SHORTEST_GLUED).collect(Collectors.toSet());
        boolean handle = name.length() >= SHORTEST_NAME && HANDLE.matcher(name).matches();
        return new AuthorNames(handle ? whole(name) : null, parts, telling, glued, words, later);
    }

    private static Pattern whole(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])@?" + Pattern.quote(name).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** {@code Lampu Jalan}: it is a name only where it is written as one. */
    private static boolean isOfWords(Set<String> parts) {
        return parts.stream().allMatch(part -> isThing(part) || Lexicon.NO_NAMES.contains(part));
    }

    private boolean isWrittenAsAName(Masks masks, Glimpse.Word last) {
        return Character.isUpperCase(masks.signs().charAt(last.from())) || !isOfWords(parts);
    }

    private static boolean isThing(String word) {
        return Lexicon.THINGS.contains(word) || (Lexicon.PLACES.contains(word) && word.length() > 2);
    }

    @Override
    public boolean concerns(Glimpse glimpse) {
        return parts.isEmpty() ? whole != null : glimpse.hasAnyOf(parts) || beginsGlued(glimpse.words());
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        if (whole != null) {
            masks.every(whole, Cover.AUTHOR);
        }
        findGlued(masks, glimpse.words());
        findParts(masks, glimpse.words());
    }

    private boolean beginsGlued(List<Glimpse.Word> words) {
        for (Glimpse.Word word : words) {
            if (beginsGlued(word.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsGlued(String word) {
        for (String part : glued) {
            if (part.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Budi Santoso} of {@code budisantoso88}. */
    private void findGlued(Masks masks, List<Glimpse.Word> text) {
        for (int i = 0; i < text.size(); i++) {
            int end = beginsGlued(text.get(i).text()) ? endOfGlued(masks, text, i) : i;
            if (end > i && !isPlace(text.get(i).text(), before(masks, text, i))) {
                masks.take(text.get(i).from(), text.get(end - 1).to(), Cover.AUTHOR);
                i = end - 1;
            }
        }
    }

    /** Which word is the first after the row that is glued together in the name; the same one if no row begins there. */
    private int endOfGlued(Masks masks, List<Glimpse.Word> text, int start) {
        StringBuilder row = new StringBuilder();
        for (int i = start; i < text.size() && i - start < MOST_GLUED_WORDS; i++) {
            Glimpse.Word word = text.get(i);
            boolean joined = i == start
                    || JOINED.matcher(masks.signs().subSequence(text.get(i - 1).to(), word.from()))
                            .matches();
            if (!joined || masks.signs().charAt(word.from()) == Masks.TAKEN || isThing(word.text())) {
                break;
            }
            row.append(word.text());
            if (i > start && glued.contains(row.toString())) {
                return i + 1;
            }
            if (!beginsGlued(row.toString())) {
                break;
            }
        }
        return start;
    }

    /** Parts of the name side by side are one name. */
    private void findParts(Masks masks, List<Glimpse.Word> text) {
        Set<String> found = new HashSet<>();
        int from = -1;
        int to = 0;
        boolean tells = false;
        for (int i = 0; i < text.size(); i++) {
            Glimpse.Word word = text.get(i);
            boolean addressed = isAddressed(masks, text, i);
            boolean named = addressed || (i > 0 && text.get(i - 1).text().length() == 1);
            boolean part = isPart(word.text(), named) && masks.signs().charAt(word.from()) != Masks.TAKEN;
            if (from >= 0
                    && part
                    && JOINED.matcher(masks.signs().subSequence(to, word.from()))
                            .matches()) {
                found.add(word.text());
                tells |= telling.contains(word.text()) || (found.size() >= words && isWrittenAsAName(masks, word));
            } else {
                if (from >= 0 && tells) {
                    masks.take(from, withSurname(masks, to), Cover.AUTHOR);
                }
                from = part && !isPlace(word.text(), before(masks, text, i)) ? word.from() : -1;
                found = new HashSet<>(Set.of(word.text()));
                tells = telling.contains(word.text())
                        || (addressed && !isThing(word.text()))
                        || (named && !parts.contains(word.text()));
            }
            to = word.to();
        }
        if (from >= 0 && tells) {
            masks.take(from, withSurname(masks, to), Cover.AUTHOR);
        }
    }

    /** Where the name ends of somebody who bears only a part of the author's: no name is torn. */
    private static int withSurname(Masks masks, int end) {
        Matcher next = masks.matcher(SURNAME, end);
        if (!next.lookingAt()) {
            return end;
        }
        String word = next.group(1).toLowerCase(Locale.ROOT);
        boolean another = Lexicon.NO_NAMES.contains(word)
                || Lexicon.GROUPS.contains(word)
                || Lexicon.ADDRESSES.contains(word)
                || isThing(word)
                || NameReading.isVerb(word);
        return another ? end : next.end();
    }

    /** The words before it in the same phrase, the last one first. */
    private static List<String> before(Masks masks, List<Glimpse.Word> text, int word) {
        List<String> before = new ArrayList<>();
        for (int i = word; i > 0 && before.size() < WORDS_BEFORE; i--) {
            if (isPhraseEnd(masks, text.get(i - 1), text.get(i))) {
                break;
            }
            before.add(text.get(i - 1).text());
        }
        return before;
    }

    private static boolean isAddressed(Masks masks, List<Glimpse.Word> text, int word) {
        return word > 0
                && Lexicon.ADDRESSES.contains(text.get(word - 1).text())
                && !isPhraseEnd(masks, text.get(word - 1), text.get(word));
    }

    private static boolean isPhraseEnd(Masks masks, Glimpse.Word before, Glimpse.Word after) {
        return PHRASE_ENDS
                .matcher(masks.signs().subSequence(before.to(), after.from()))
                .find();
    }

    /** A piece of a name that is written in one tells as well where a name stands: {@code Bu Siti} of {@code sitiaminah}. */
    private boolean isPart(String word, boolean named) {
        return parts.contains(word)
                || (word.length() >= SHORTEST_PART
                        && named
                        && !Lexicon.NO_NAMES.contains(word)
                        && glued.stream().anyMatch(part -> part.startsWith(word) || part.endsWith(word)));
    }

    /** Whether a word after others, the last one first, is the name of a road or a place. */
    private boolean isPlace(String part, List<String> before) {
        if (!before.isEmpty()
                && (before.getFirst().equals("di")
                        || (TO_A_PLACE.contains(before.getFirst()) && perhapsPlaces.contains(part)))) {
            return true;
        }
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
        if (whole != null && whole.matcher(url).find()) {
            return true;
        }
        List<String> written = Stream.of(WORDS.split(url))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return written.stream().anyMatch(telling::contains)
                || Stream.iterate(0, i -> i < written.size(), i -> i + 1).anyMatch(i -> isGlued(written, i));
    }

    private boolean isGlued(List<String> written, int start) {
        StringBuilder row = new StringBuilder();
        for (int i = start; i < written.size() && beginsGlued(row + written.get(i)); i++) {
            row.append(written.get(i));
            if (glued.contains(row.toString()) && telling.contains(row.toString())) {
                return true;
            }
        }
        return false;
    }
}
