package id.tanggap.query.redaction;

import java.util.regex.Pattern;

/** The parts of an address. */
final class HomeWords {
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final String DIGIT = "(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)";

    static final String SPELLED = "(?:se(?:puluh|belas)|(?:(?:nol|kosong)\\s){0,2}" + DIGIT
            + "(?:\\s(?:belas|puluh(?:\\s" + DIGIT + ")?))?)(?!\\p{L})";
    private static final String NUMBER = "(?:(?!08[0-9])[0-9]{1,3}(?![0-9]|\\s?[.\\-]\\s?[0-9]{3})|" + SPELLED + ")";

    /**
     * The neighbourhood, as people write it: {@code RT 03 RW 05}, {@code rt.3/rw.5}, {@code RT 03/05}, {@code RT/RW 3/5}, {@code
     * rt dua rw tiga}.
     */
    static final Pattern RT_RW = Pattern.compile(
            "(?<![A-Za-z])(?:rt\\s?[./]?\\s?rw\\s?[.:]?\\s?" + NUMBER + "\\s?[/\\-. ]\\s?" + NUMBER
                    + "|rt\\s?[.:]?\\s?" + NUMBER + "(?:\\s?[/,.\\-]?\\s?rw\\s?[.:]?\\s?" + NUMBER + "|\\s?/\\s?"
                    + NUMBER + ")?"
                    + "|rw\\s?[.:]?\\s?" + NUMBER + ")",
            I);

    private HomeWords() {}
}
