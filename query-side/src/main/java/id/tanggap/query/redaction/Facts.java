package id.tanggap.query.redaction;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where numbers stand that a complaint is about, told by a word beside them or by a form that nothing else has. They are
 * read together with the digits around them: what is part of a longer number is no fact.
 */
final class Facts {
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final String BEGINS = "(?<![A-Za-z0-9])";
    private static final String ENDS = "(?![0-9])";

    /** No part of a longer number. */
    private static final String ALONE = BEGINS + "(?<![0-9][ .\\-/]{1,3})";

    /** Where a sum would stand it is none, unless it is as round as sums are. */
    private static final String NO_MOBILE = "(?!(?:62)?8[1-9][0-9]{7,10}(?<!00000)(?![0-9.,]))";

    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String DATE = "[0-3]?[0-9]\\s?[\\-/. ]\\s?[01]?[0-9]\\s?[\\-/. ]\\s?(?:" + YEAR + "|[0-9]{2})";
    private static final String THOUSANDS = "[1-9][0-9]{0,2}(?:[.,][0-9]{3}){1,5}(?:,[0-9]{1,2})?";
    private static final String UNIT =
            "(?:rupiah|perak|rb|ribu|jt|juta|miliar|milyar|triliun|orang|org|jiwa|kk|warga|siswa"
                    + "|meter|m2|m3|km|cm|mm|kg|kwintal|ton|liter|ha|hektare?|kwh|kva|watt|volt|unit|buah|kendaraan|persen)\\b";

    /**
     * @param clues one of them, in lower case, stands in whatever it finds; none where there is no telling
     */
    private record Fact(List<String> clues, Pattern pattern) {

        /** By words. */
        static Fact told(List<String> clues, String pattern) {
            return new Fact(clues, Pattern.compile(BEGINS + pattern, I));
        }

        /** By its own form, in which something stands. */
        static Fact formed(List<String> clues, String pattern) {
            return new Fact(clues, Pattern.compile("(?=[0-9])" + pattern, I));
        }

        boolean mayStandIn(String signs) {
            return clues.isEmpty() || clues.stream().anyMatch(signs::contains);
        }
    }

    private static final List<Fact> FACTS = List.of(
            // sums of money
            Fact.told(
                    List.of("rp", "idr"),
                    "(?:rp|idr)\\s?\\.?\\s?" + NO_MOBILE + "(?:" + THOUSANDS + "|[1-9][0-9]{0,12}(?:,[0-9]{2})?)"
                            + ENDS),
            Fact.formed(List.of(), ALONE + THOUSANDS + "\\s?" + UNIT),
            Fact.formed(List.of("rupiah", "perak"), ALONE + "[1-9][0-9]{0,14}\\s?(?:rupiah|perak)\\b"),
            Fact.formed(List.of(), ALONE + "[1-9][0-9]{0,8}\\s?" + UNIT),
            Fact.told(
                    List.of(),
                    "(?:" + Lexicon.either(Lexicon.SUMS) + "|dana\\s(?:" + Lexicon.either(Lexicon.FUNDS)
                            + "))\\s(?:(?:tahun\\s|ta\\s)?" + YEAR + "\\s)?(?:sebesar\\s|senilai\\s)?" + NO_MOBILE
                            + "[1-9][0-9]{3,12}" + ENDS),
            // times
            Fact.told(List.of("tanggal", "tgl"), "(?:tanggal|tgl)\\s?[.:]?\\s?" + DATE + ENDS),
            Fact.told(
                    List.of("pukul", "pkl", "jam"),
                    "(?:pukul|pkl|jam)\\s?[.:]?\\s?[0-2]?[0-9](?:\\s?[.:]\\s?[0-5][0-9]){0,2}"
                            + "(?![0-9]|\\s?[.\\-]\\s?[0-9]{3})"),
            Fact.formed(
                    List.of("wib", "wita", "wit"),
                    BEGINS + "[0-2]?[0-9][.:][0-5][0-9](?:[.:][0-5][0-9])?(?:\\s?-\\s?[0-2]?[0-9][.:][0-5][0-9])?"
                            + "\\s?(?:wib|wita|wit)\\b"),
            Fact.told(
                    List.of("tahun", "th"),
                    "(?:tahun|thn|th)\\.?\\s" + YEAR + "(?:\\s?[\\-/]\\s?" + YEAR + ")?" + ENDS),
            // laws and letters
            Fact.told(List.of("no"), "(?:nomor|no)\\.?\\s?[0-9]{1,4}\\s(?:tahun|thn|th)\\.?\\s" + YEAR + ENDS),
            Fact.formed(
                    List.of("/"),
                    BEGINS
                            + "(?![0-9.]{13}|0[28][0-9]|628)[0-9]{1,4}(?:\\.[0-9]{1,4}){0,6}/(?=[0-9.\\-]{0,6}/?[A-Za-z])[A-Za-z0-9.\\-]{1,30}"
                            + "(?:/[A-Za-z0-9.\\-]{1,30}){1,6}"),
            Fact.told(
                    List.of("tiket", "aduan", "laporan", "kontrak", "agenda", "antr"),
                    "(?:tiket|aduan|pengaduan|laporan|kontrak|agenda|antri?an|antrean)\\s?[.:#]?\\s?" + NO_MOBILE
                            + "[1-9][0-9]{3,11}" + ENDS),
            // places
            Fact.told(List.of("km", "kilometer"), "(?:km|kilometer)\\.?\\s?[0-9]{1,3}(?:[.,+][0-9]{1,3})?" + ENDS),
            new Fact(
                    List.of(","),
                    Pattern.compile(
                            "(?<![0-9.])-?[0-9]{1,3}\\.[0-9]{4,15}\\s?,\\s?-?[0-9]{1,3}\\.[0-9]{4,15}(?![0-9]|\\.[0-9])"
                                    // as they are rounded
                                    + "|(?<![0-9.])-?(?:1[01]|[0-9])\\.[0-9]{1,3}, (?:9[5-9]|1[0-3][0-9]|14[01])\\.[0-9]{1,3}(?![0-9]|[.,][0-9])")),
            new Fact(List.of("rt", "rw"), HomeWords.RT_RW),
            // our own tracking codes, of which at least one sign is a letter
            Fact.told(
                    List.of("-"),
                    "(?=[0-9\\-]{0,13}[A-HJKMNP-TV-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"
                            + "-[0-9A-HJKMNP-TV-Z]{4}(?![A-Za-z0-9])"));

    /** By place: where the fact ends that the sign is part of, nought where it is part of none. */
    private final int[] ends;

    private Facts(int[] ends) {
        this.ends = ends;
    }

    static Facts in(CharSequence signs) {
        int[] ends = new int[signs.length()];
        String lower = signs.toString().toLowerCase(Locale.ROOT);
        for (Fact fact : FACTS) {
            if (!fact.mayStandIn(lower)) {
                continue;
            }
            Matcher found = fact.pattern().matcher(signs);
            while (found.find()) {
                for (int i = found.start(); i < found.end(); i++) {
                    ends[i] = Math.max(ends[i], found.end());
                }
            }
        }
        return new Facts(ends);
    }

    /** Where the fact ends that all of it is part of, nought when there is none. */
    int endOf(int from, int to) {
        return from < ends.length && ends[from] >= to ? ends[from] : 0;
    }
}
