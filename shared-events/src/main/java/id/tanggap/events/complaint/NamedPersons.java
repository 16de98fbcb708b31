package id.tanggap.events.complaint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a private person is named in a text, as far as a rule can: a name behind a word that announces one. Who
 * holds an office is no private person in what is said of it.
 */
public final class NamedPersons {

    private static final String NAME = "(\\p{Lu}\\p{Ll}{2,20})(?:\\s+(\\p{Lu}\\p{Ll}{2,20}))?";
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<!\\p{L})(?i:pak|bu|bapak|ibu|sdr|sdri|saudara|saudari|mas|mbak|kang|bang|ustad|ustadz|haji|hj|bernama"
                    + "|atas nama|a\\.n|tetangga saya|anak dari|istri|suami)\\.?\\s+" + NAME);
    private static final Set<String> OFFICES = Set.of(
            "bupati",
            "wakil",
            "wali",
            "walikota",
            "gubernur",
            "camat",
            "lurah",
            "kades",
            "kepala",
            "sekda",
            "sekdes",
            "kadus",
            "kadis",
            "dinas",
            "ketua",
            "dokter",
            "guru",
            "menteri",
            "presiden",
            "dewan",
            "polisi",
            "petugas",
            "direktur",
            "sekretaris",
            "kabid",
            "kapolsek",
            "kapolres");

    /** What an office is called by where its holder's name follows. */
    private static final Pattern AN_OFFICE_BEFORE =
            Pattern.compile("(?i:" + String.join("|", OFFICES) + ")\\s+(?:\\p{L}+\\s+){0,2}$");

    private static final int SIGNS_BEFORE = 60;

    private NamedPersons() {}

    public static boolean areIn(String text) {
        Matcher named = ANNOUNCED.matcher(text);
        while (named.find()) {
            String before = text.substring(Math.max(0, named.start() - SIGNS_BEFORE), named.start());
            if (!isOffice(named.group(1)) && !AN_OFFICE_BEFORE.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOffice(String word) {
        return OFFICES.contains(word.toLowerCase(Locale.ROOT));
    }
}
