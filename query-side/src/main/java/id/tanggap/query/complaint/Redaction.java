package id.tanggap.query.complaint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what would let a stranger find, call or impersonate somebody: telephone and identity numbers,
 * accounts at banks and suppliers, addresses of mail and profiles, handles that are not official, the plate of a vehicle,
 * the author's own name. In doubt it masks: a masked house number costs a reader little, a published number costs a
 * citizen much. Places, dates, sums of money and public hotlines of few digits stay, because a complaint is about them.
 *
 * <p>What it masks it names in brackets, so that the sentence still reads. Masking a masked text changes nothing.
 */
final class Redaction {
    private static final int SHORTEST_NAME = 4;
    private static final int I = Pattern.CASE_INSENSITIVE;

    /** Up to three signs that people put between the groups of a number. */
    private static final String GAP = "[ .\\-()/_,]{0,3}";

    private static final String NO_DIGIT_BEFORE = "(?<![0-9])";
    private static final String NO_DIGIT_AFTER = "(?![0-9])";

    private static final Pattern MAIL = Pattern.compile(
            "[a-z0-9][a-z0-9._%+\\-]{0,63}(?:@|\\s?[(\\[{]\\s?(?:at|et)\\s?[)\\]}]\\s?)"
                    + "[a-z0-9\\-]{1,63}(?:(?:\\s?(?:[(\\[{]\\s?(?:dot|titik)\\s?[)\\]}])\\s?|\\.)[a-z0-9\\-]{2,63}){1,4}",
            I);
    private static final Pattern MAIL_IN_WORDS = Pattern.compile(
            "[a-z0-9][a-z0-9._%+\\-]{0,63}(?: (?:at|et) |\\s?@\\s?)(?:gmail|yahoo|ymail|hotmail|outlook|live|icloud)"
                    + "(?:\\s?\\.\\s?| (?:dot|titik) )(?:com|co\\.id|id)\\b",
            I);
    private static final Pattern PROFILE = Pattern.compile(
            "(?:https?://)?(?:[a-z]{1,3}\\.)?(?:instagram\\.com|facebook\\.com|fb\\.com|fb\\.me|twitter\\.com|x\\.com"
                    + "|tiktok\\.com|threads\\.net|threads\\.com|t\\.me|wa\\.me|whatsapp\\.com|youtube\\.com|linkedin\\.com)"
                    + "/@?([^\\s/?#]{1,200})[^\\s]{0,500}",
            I);
    private static final Pattern HANDLE = Pattern.compile("(?<![a-z0-9_@/.])@([a-z0-9_][a-z0-9_.]{0,59})", I);

    private static final Pattern MOBILE = Pattern.compile(NO_DIGIT_BEFORE + "[(]?(?:\\+|00)?[(]?(?:62" + GAP
            + "(?:\\(0\\)" + GAP + ")?|0" + GAP + ")8(?:" + GAP + "[0-9]){7,11}" + NO_DIGIT_AFTER);
    private static final Pattern LANDLINE =
            Pattern.compile(NO_DIGIT_BEFORE + "(?:[(]?(?:\\+|00)?[(]?62" + GAP + "(?:\\(0\\)" + GAP
                    + ")?|[(]?0)[2-79][0-9]{1,2}" + GAP + "(?:[0-9]" + GAP + "){5,7}[0-9](?![ .\\-]?[0-9])");
    private static final Pattern FOREIGN = Pattern.compile("\\+[1-9](?:" + GAP + "[0-9]){7,14}" + NO_DIGIT_AFTER);
    private static final String DIGIT_WORD =
            "(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan)";
    private static final Pattern SPELLED =
            Pattern.compile("\\b" + DIGIT_WORD + "(?:[ ,.\\-]{0,3}" + DIGIT_WORD + "){7,19}\\b", I);

    /** Numbers that a complaint is about. */
    private static final List<Pattern> FACTS = List.of(
            Pattern.compile(NO_DIGIT_BEFORE + "[0-3]?[0-9]([\\-/. ])[01]?[0-9]\\1(?:19|20)[0-9]{2}" + NO_DIGIT_AFTER),
            Pattern.compile(NO_DIGIT_BEFORE + "(?:19|20)[0-9]{2}([\\-/.])[01]?[0-9]\\1[0-3]?[0-9]" + NO_DIGIT_AFTER),
            Pattern.compile(NO_DIGIT_BEFORE + "[0-2]?[0-9][.:][0-5][0-9](?:[.:][0-5][0-9])?\\s?(?:wib|wita|wit)\\b", I),
            Pattern.compile("\\b(?:pukul|pkl|jam)\\.?\\s?[0-2]?[0-9](?:[.:][0-5][0-9]){0,2}" + NO_DIGIT_AFTER, I),
            Pattern.compile("\\b(?:rp|idr)\\.?\\s?[0-9]{1,3}(?:[.,]?[0-9]{3}){0,5}(?:,[0-9]{2})?" + NO_DIGIT_AFTER, I),
            Pattern.compile(
                    NO_DIGIT_BEFORE + "[1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,5}(?:,[0-9]{2})?\\s?(?:rupiah|perak)\\b", I),
            Pattern.compile(
                    NO_DIGIT_BEFORE + "-?[0-9]{1,3}\\.[0-9]{4,15}\\s?,\\s?-?[0-9]{1,3}\\.[0-9]{4,15}" + NO_DIGIT_AFTER),
            Pattern.compile(
                    NO_DIGIT_BEFORE + "(?:(?:19|20)[0-9]{2}[ \\-/,.]{1,3}){1,9}(?:19|20)[0-9]{2}" + NO_DIGIT_AFTER));

    private static final Pattern GROUPED =
            Pattern.compile(NO_DIGIT_BEFORE + "[0-9](?:(?: ?[.\\-/_] ?| )?[0-9]){7,24}" + NO_DIGIT_AFTER);
    private static final int SHORTEST_RUN = 9;
    private static final int SHORTEST_GROUPED = 10;
    private static final int SHORTEST_IN_PAIRS = 15;

    private static final Pattern PLATE = Pattern.compile(
            "\\b(?<!Blok )(?<!BLOK )(?<!blok )(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N"
                    + "|P[ABG]?|R|S|T|W|Z)[ .\\-]?[0-9]{3,4}[ .\\-]?(?!RT\\b|RW\\b|NO\\b|KM\\b|KAV\\b|GG\\b|JL\\b|WIB\\b|DAN\\b|DI\\b|KK\\b|KWH\\b|VA\\b)[A-Z]{1,3}\\b");
    private static final Pattern ANNOUNCED_PLATE = Pattern.compile(
            "\\b(?:plat|pelat|nopol|no\\.? ?pol|nomor polisi)\\.?(?: nomor| nomer| no\\.?)?\\s?:?\\s?"
                    + "([a-z]{1,2}[ .\\-]?[0-9]{1,4}(?:[ .\\-]?[a-z]{1,3})?)\\b",
            I);
    private static final Pattern ACCOUNT_HOLDER = Pattern.compile(
            "\\b(?i:a\\.?/?n\\.?|atas nama)\\s?:?\\s((?:\\p{Lu}[\\p{L}.'\\-]{0,40})(?: \\p{Lu}[\\p{L}.'\\-]{0,40}){0,4})");

    /** Only digits and letters that pass for them, at least one of each kind's worth of digits. */
    private static final Pattern LIKE_DIGITS = Pattern.compile("(?<![A-Za-z0-9])[0-9oOlI|]{2,}(?![A-Za-z0-9])");

    private final Set<String> official;
    private final @Nullable Pattern author;

    private Redaction(Set<String> official, @Nullable Pattern author) {
        this.official = official;
        this.author = author;
    }

    /**
     * @param official handles of official accounts, which may be named in public
     * @param author the name or handle of who posted, null when unknown
     */
    static Redaction of(Collection<String> official, @Nullable String author) {
        Set<String> handles = new HashSet<>();
        official.forEach(handle -> handles.add(handle.toLowerCase(Locale.ROOT)));
        String name = author == null ? "" : Shadow.of(author).signs().strip();
        if (name.startsWith("@")) {
            name = name.substring(1);
        }
        boolean tellsSomething = name.length() >= SHORTEST_NAME && !handles.contains(name.toLowerCase(Locale.ROOT));
        return new Redaction(
                handles,
                tellsSomething
                        ? Pattern.compile(
                                "(?<![\\p{L}\\p{N}_])@?" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])",
                                I | Pattern.UNICODE_CASE)
                        : null);
    }

    String mask(String text) {
        Shadow shadow = Shadow.of(text);
        Masks masks = new Masks(shadow.signs());
        masks.every(MAIL, "[surel]");
        masks.every(MAIL_IN_WORDS, "[surel]");
        masks.every(PROFILE, "[tautan profil]", this::isUnofficial);
        masks.every(HANDLE, "[akun]", this::isUnofficial);
        if (author != null) {
            masks.every(author, "[nama pelapor]");
        }
        masks.group(ACCOUNT_HOLDER, "[nama]");
        masks.group(ANNOUNCED_PLATE, "[nomor polisi]");
        masks.every(PLATE, "[nomor polisi]");
        masks.every(SPELLED, "[nomor telepon]");
        masks.read(lettersAsDigits(masks.signs()));
        masks.every(MOBILE, "[nomor telepon]");
        masks.every(FOREIGN, "[nomor telepon]");
        FACTS.forEach(masks::keep);
        masks.every(LANDLINE, "[nomor telepon]");
        masks.every(GROUPED, "[nomor]", Redaction::isPersonal);
        return masks.applyTo(text, shadow);
    }

    private boolean isUnofficial(Matcher found) {
        String handle = found.group(1).toLowerCase(Locale.ROOT);
        while (handle.endsWith(".")) {
            handle = handle.substring(0, handle.length() - 1);
        }
        return !official.contains(handle);
    }

    /** Numbers of people are long; in groups of two they may be a list, unless they are as long as an identity number. */
    private static boolean isPersonal(Matcher found) {
        int digits = 0;
        int group = 0;
        int longest = 0;
        for (char sign : found.group().toCharArray()) {
            if (Character.isDigit(sign)) {
                digits++;
                group++;
                longest = Math.max(longest, group);
            } else {
                group = 0;
            }
        }
        return longest >= SHORTEST_RUN || (digits >= SHORTEST_GROUPED && longest >= 3) || digits >= SHORTEST_IN_PAIRS;
    }

    /** {@code O8l2} is read as {@code 0812} where a word holds nothing but digits and letters that pass for them. */
    private static String lettersAsDigits(String signs) {
        StringBuilder read = new StringBuilder(signs);
        Matcher words = LIKE_DIGITS.matcher(signs);
        while (words.find()) {
            if (words.group().chars().anyMatch(Character::isDigit)) {
                for (int i = words.start(); i < words.end(); i++) {
                    char sign = signs.charAt(i);
                    read.setCharAt(
                            i,
                            sign == 'o' || sign == 'O' ? '0' : sign == 'l' || sign == 'I' || sign == '|' ? '1' : sign);
                }
            }
        }
        return read.toString();
    }

    /** What was found in the shadow so far; each part of it is found once. */
    private static final class Masks {
        private static final char TAKEN = '\uFFFF';

        private record Mask(int from, int to, String name) {}

        private StringBuilder signs;
        private final List<Mask> masks = new ArrayList<>();

        Masks(String signs) {
            this.signs = new StringBuilder(signs);
        }

        String signs() {
            return signs.toString();
        }

        void read(String other) {
            signs = new StringBuilder(other);
        }

        void every(Pattern pattern, String name) {
            every(pattern, name, _ -> true);
        }

        void every(Pattern pattern, String name, java.util.function.Predicate<Matcher> meant) {
            Matcher found = pattern.matcher(signs.toString());
            while (found.find()) {
                if (meant.test(found)) {
                    take(found.start(), found.end(), name);
                } else {
                    take(found.start(), found.end(), null);
                }
            }
        }

        void group(Pattern pattern, String name) {
            Matcher found = pattern.matcher(signs.toString());
            while (found.find()) {
                take(found.start(1), found.end(1), name);
            }
        }

        void keep(Pattern pattern) {
            Matcher found = pattern.matcher(signs.toString());
            while (found.find()) {
                take(found.start(), found.end(), null);
            }
        }

        private void take(int from, int to, @Nullable String name) {
            if (name != null) {
                masks.add(new Mask(from, to, name));
            }
            for (int i = from; i < to; i++) {
                signs.setCharAt(i, TAKEN);
            }
        }

        String applyTo(String text, Shadow shadow) {
            if (masks.isEmpty()) {
                return text;
            }
            masks.sort(java.util.Comparator.comparingInt(Mask::from));
            StringBuilder masked = new StringBuilder(text.length());
            int done = 0;
            for (Mask mask : masks) {
                masked.append(text, done, Math.max(done, shadow.start(mask.from())));
                masked.append(mask.name());
                done = Math.max(done, shadow.end(mask.to()));
            }
            return masked.append(text, done, text.length()).toString();
        }
    }
}
