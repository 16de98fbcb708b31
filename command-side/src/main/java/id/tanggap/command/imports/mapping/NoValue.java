package id.tanggap.command.imports.mapping;

import id.tanggap.events.text.Sight;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people and programs write into a cell that has nothing to say. */
public final class NoValue {

    private static final Pattern SIGNS = Pattern.compile("[-–—_.?*/\\\\ ]*");
    private static final int LONGEST = 20;

    /** Of programs: nobody says so in a sentence. */
    private static final Set<String> OF_PROGRAMS = Set.of(
            "null",
            "(null)",
            "<null>",
            "[null]",
            "\\n",
            "nil",
            "none",
            "nan",
            "undefined",
            "n/a",
            "#n/a",
            "#n/a!",
            "#value!",
            "#ref!",
            "#null!",
            "n.a.",
            "n.a",
            "(blank)",
            "(kosong)");

    /** Of people: a word of theirs where a name, a number or a time should stand. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "na",
            "kosong",
            "nihil",
            "tidak ada",
            "tdk ada",
            "belum",
            "belum ada",
            "belum selesai",
            "belum dijawab",
            "belum ditindaklanjuti",
            "blm",
            "blm ada",
            "blank",
            "empty",
            "tba");

    /** A moment that databases write where there is none. */
    private static final Pattern NO_TIME = Pattern.compile("0+([-/.: ]0+)*");

    private NoValue() {}

    /** Whether it is nothing where a name, a number or a word of a list should stand. */
    static boolean is(String written) {
        String word = word(written);
        return isOfPrograms(word) || OF_PEOPLE.contains(word);
    }

    /** Whether it is nothing where a sentence should stand; "Tidak ada" may be all that somebody answered. */
    static boolean isForAText(String written) {
        return isOfPrograms(word(written));
    }

    /** Whether it is nothing where a time should stand. */
    public static boolean isForATime(String written) {
        return is(written) || NO_TIME.matcher(word(written)).matches();
    }

    private static boolean isOfPrograms(String word) {
        return OF_PROGRAMS.contains(word)
                || (word.length() <= LONGEST && SIGNS.matcher(word).matches());
    }

    private static String word(String written) {
        return written.length() > 2 * LONGEST ? written : Sight.single(written).toLowerCase(Locale.ROOT);
    }
}
