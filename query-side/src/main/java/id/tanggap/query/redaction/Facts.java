package id.tanggap.query.redaction;

import java.util.List;
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

    private static final List<Pattern> FACTS = List.of(
            // sums of money
            Pattern.compile(
                    BEGINS + "(?:rp|idr)\\s?\\.?\\s?" + NO_MOBILE + "(?:" + THOUSANDS
                            + "|[1-9][0-9]{0,12}(?:,[0-9]{2})?)" + ENDS,
                    I),
            Pattern.compile(ALONE + THOUSANDS + "\\s?" + UNIT, I),
            Pattern.compile(ALONE + "[1-9][0-9]{0,14}\\s?(?:rupiah|perak)\\b", I),
            Pattern.compile(ALONE + "[1-9][0-9]{0,8}\\s?" + UNIT, I),
            Pattern.compile(
                    BEGINS + "(?:" + Lexicon.either(Lexicon.SUMS) + "|dana\\s(?:" + Lexicon.either(Lexicon.FUNDS)
                            + "))\\s(?:(?:tahun\\s|ta\\s)?" + YEAR + "\\s)?(?:sebesar\\s|senilai\\s)?" + NO_MOBILE
                            + "[1-9][0-9]{3,12}" + ENDS,
                    I),
            // times
            Pattern.compile(BEGINS + "(?:tanggal|tgl)\\s?[.:]?\\s?" + DATE + ENDS, I),
            Pattern.compile(
                    BEGINS + "(?:pukul|pkl|jam)\\s?[.:]?\\s?[0-2]?[0-9](?:\\s?[.:]\\s?[0-5][0-9]){0,2}"
                            + "(?![0-9]|\\s?[.\\-]\\s?[0-9]{3})",
                    I),
            Pattern.compile(
                    BEGINS + "[0-2]?[0-9][.:][0-5][0-9](?:[.:][0-5][0-9])?(?:\\s?-\\s?[0-2]?[0-9][.:][0-5][0-9])?"
                            + "\\s?(?:wib|wita|wit)\\b",
                    I),
            Pattern.compile(BEGINS + "(?:tahun|thn|th)\\.?\\s" + YEAR + "(?:\\s?[\\-/]\\s?" + YEAR + ")?" + ENDS, I),
            // laws and letters
            Pattern.compile(BEGINS + "(?:nomor|no)\\.?\\s?[0-9]{1,4}\\s(?:tahun|thn|th)\\.?\\s" + YEAR + ENDS, I),
            Pattern.compile(
                    BEGINS
                            + "(?![0-9.]{13}|0[28][0-9]|628)[0-9]{1,4}(?:\\.[0-9]{1,4}){0,6}/(?=[0-9.\\-]{0,6}/?[A-Za-z])[A-Za-z0-9.\\-]{1,30}"
                            + "(?:/[A-Za-z0-9.\\-]{1,30}){1,6}",
                    I),
            Pattern.compile(
                    BEGINS + "(?:tiket|aduan|pengaduan|laporan|kontrak|agenda|antri?an|antrean)\\s?[.:#]?\\s?"
                            + NO_MOBILE + "[1-9][0-9]{3,11}" + ENDS,
                    I),
            // places
            Pattern.compile(BEGINS + "(?:km|kilometer)\\.?\\s?[0-9]{1,3}(?:[.,+][0-9]{1,3})?" + ENDS, I),
            Pattern.compile(
                    "(?<![0-9.])-?[0-9]{1,3}\\.[0-9]{4,15}\\s?,\\s?-?[0-9]{1,3}\\.[0-9]{4,15}(?![0-9]|\\.[0-9])"),
            HomeWords.RT_RW,
            // our own tracking codes, of which at least one sign is a letter
            Pattern.compile(
                    BEGINS + "(?=[0-9\\-]{0,13}[A-HJKMNP-TV-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"
                            + "-[0-9A-HJKMNP-TV-Z]{4}(?![A-Za-z0-9])",
                    I));

    static final Facts NONE = new Facts(new int[0]);

    /** By place: where the fact ends that the sign is part of, nought where it is part of none. */
    private final int[] ends;

    private Facts(int[] ends) {
        this.ends = ends;
    }

    static Facts in(CharSequence signs) {
        int[] ends = new int[signs.length()];
        for (Pattern fact : FACTS) {
            Matcher found = fact.matcher(signs);
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
