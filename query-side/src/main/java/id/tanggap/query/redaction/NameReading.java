package id.tanggap.query.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name that stands at a place where one is announced: in capitals, or up to three small words. */
final class NameReading {
    private static final int MOST_WORDS = 5;
    private static final int MOST_SMALL_WORDS = 3;
    private static final int MOST_ADDRESSES = 4;
    private static final int SHORTEST_VERB = 6;
    private static final int LONGEST_TITLE = 3;
    private static final int LONGEST_GAP = 12;

    private static final Pattern WORD = Pattern.compile("[ \\t]{0,2}(\\p{L}[\\p{L}.'`\\-]*+)");
    private static final Pattern VERB = Pattern.compile("(?:di|ter|ber|me).*|[kp]e.{3,}an");
    private static final Pattern TWICE = Pattern.compile("(\\p{L}+)-\\1");
    private static final Set<String> PARTICLES = Set.of("bin", "binti", "bte", "van", "de", "al", "el");
    private static final Set<String> RELATIVES = Set.of(
            "suami",
            "istri",
            "anak",
            "ortu",
            "orang",
            "ayah",
            "mertua",
            "nenek",
            "kakek",
            "keponakan",
            "tetangga",
            "almarhum",
            "almarhumah",
            "alm");

    private final CharSequence signs;
    private final Matcher words;
    private final boolean sure;
    private int next;
    private int from = -1;
    private int to = -1;
    private boolean capital;
    private final boolean shouted;

    /** Whether the words before are in capitals as in the title of a book, where verbs are as well. */
    private final boolean titled;

    private NameReading(Masks masks, int place, boolean sure) {
        this.signs = masks.signs();
        this.words = masks.matcher(WORD, place);
        this.sure = sure;
        this.next = place;
        String before = wordBefore(place);
        this.shouted = before.length() > 1 && before.chars().allMatch(Character::isUpperCase);
        this.titled = !before.isEmpty() && Character.isUpperCase(before.charAt(0)) && !before.equals("Nama");
    }

    private String wordBefore(int place) {
        int end = place;
        while (end > 0 && !Character.isLetter(signs.charAt(end - 1)) && place - end < LONGEST_GAP) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(signs.charAt(start - 1)) && end - start < LONGEST_GAP) {
            start--;
        }
        return signs.subSequence(start, end).toString();
    }

    /**
     * Takes the name that begins there, and those that follow it after an "and".
     *
     * @param sure whether a small word there is a name, whatever it looks like
     */
    static void take(Masks masks, int place, boolean sure, Cover cover) {
        NameReading name = new NameReading(masks, place, sure);
        while (name.read()) {
            masks.take(name.from, name.to, cover);
        }
    }

    /** @return whether there is one more name */
    private boolean read() {
        boolean another = from >= 0;
        if (another && !(capital && isAnd())) {
            return false;
        }
        from = -1;
        if (!another) {
            passAddresses();
        }
        int count = 0;
        while (count < MOST_WORDS && atAWord() && isOfAName(words.group(1), count)) {
            from = count == 0 ? words.start(1) : from;
            to = words.end(1);
            next = to;
            count++;
            if (endsASentence(words.group(1))) {
                break;
            }
        }
        while (to > from && ".-'".indexOf(signs.charAt(to - 1)) >= 0) {
            to--;
        }
        return from >= 0;
    }

    private boolean atAWord() {
        return words.region(next, signs.length()).lookingAt();
    }

    private boolean isAnd() {
        if (atAWord() && words.group(1).equalsIgnoreCase("dan")) {
            next = words.end();
            return true;
        }
        return false;
    }

    private void passAddresses() {
        for (int passed = 0; passed < MOST_ADDRESSES && atAWord(); passed++) {
            String word = bare(words.group(1));
            if (!Lexicon.ADDRESSES.contains(word) && !RELATIVES.contains(word)) {
                return;
            }
            next = words.end();
        }
    }

    private boolean isOfAName(String word, int count) {
        String bare = bare(word);
        boolean big = Character.isUpperCase(word.charAt(0));
        if (count == 0) {
            capital = big && !shouted;
            if (Lexicon.GROUPS.contains(bare) || isANumber(bare)) {
                return false;
            }
        }
        if (Lexicon.NO_NAMES.contains(bare) || TWICE.matcher(bare).matches()) {
            return false;
        }
        if (capital) {
            return (big && (sure || !titled || !isVerb(bare))) || PARTICLES.contains(bare);
        }
        int most = sure && shouted ? MOST_WORDS : MOST_SMALL_WORDS;
        return count < most && (sure || !isVerb(bare));
    }

    static boolean isVerbAt(Masks masks, int place) {
        Matcher word = masks.matcher(WORD, place);
        return word.lookingAt() && isVerb(bare(word.group(1)));
    }

    private static boolean isANumber(String word) {
        return word.length() > 1 && !SpelledDigits.read(word).isEmpty();
    }

    /** @param word in lower case; @return whether it looks like a verb */
    static boolean isVerb(String word) {
        return word.length() >= SHORTEST_VERB
                && VERB.matcher(word).matches()
                && !Lexicon.NAMES_LIKE_VERBS.contains(word);
    }

    private static boolean endsASentence(String word) {
        return word.endsWith(".") && bare(word).length() > LONGEST_TITLE;
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) == '.') {
            end--;
        }
        return word.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
