package id.tanggap.command.imports.mapping;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * What a pattern of {@link DateTimeFormatter} says of the times of an archive: in which order day, month and year stand,
 * and what must be there.
 *
 * @param order {@code DMY}, {@code MDY}, {@code YMD} or another; fewer letters where the pattern does not say all three
 * @param needsTime whether a day alone is not enough
 * @param needsHalfOfDay whether an hour means nothing without am or pm
 * @param exact reads what the pattern alone describes, and no day that there is not
 */
record TimePattern(String order, boolean needsTime, boolean needsHalfOfDay, DateTimeFormatter exact) {

    private static final Locale INDONESIAN = Locale.of("id");

    /** Without a pattern: a day, with or without a time, as ISO 8601 orders them. */
    static final TimePattern ISO = new TimePattern(
            "YMD",
            false,
            false,
            new DateTimeFormatterBuilder()
                    .appendOptional(DateTimeFormatter.ISO_DATE_TIME)
                    .appendOptional(DateTimeFormatter.ISO_DATE)
                    .toFormatter(INDONESIAN)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT));

    /** @throws IllegalArgumentException when it is no pattern */
    static TimePattern of(String written) {
        String pattern = meant(written);
        String letters = outsideQuotes(pattern, true);
        String needed = outsideQuotes(pattern, false);
        return new TimePattern(
                order(letters),
                needed.matches(".*[HhKk].*"),
                needed.matches(".*[aB].*"),
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(INDONESIAN)
                        .withChronology(IsoChronology.INSTANCE)
                        .withResolverStyle(ResolverStyle.STRICT));
    }

    /**
     * What people mean who write {@code DD/MM/YYYY}, {@code dd/mm/yyyy} or {@code hh:mm}: no day of the year, no week-based
     * year, no minutes in a date, no half of a day that is not told. The year is the one before and after Christ that a
     * strict reading needs.
     */
    private static String meant(String written) {
        StringBuilder meant = new StringBuilder(written);
        String letters = outsideQuotes(written, true);
        boolean minutesAreMonths = letters.indexOf('M') < 0 && letters.indexOf('L') < 0;
        boolean halves = letters.indexOf('a') >= 0 || letters.indexOf('B') >= 0;
        int firstMinute = letters.indexOf('m');
        for (int i = 0; i < letters.length(); i++) {
            switch (letters.charAt(i)) {
                case 'y', 'Y' -> meant.setCharAt(i, 'u');
                case 'D' -> meant.setCharAt(i, 'd');
                case 'h', 'K' -> meant.setCharAt(i, halves ? letters.charAt(i) : 'H');
                case 'm' -> {
                    boolean ofTheFirst =
                            letters.substring(firstMinute, i + 1).chars().allMatch(sign -> sign == 'm');
                    if (minutesAreMonths && ofTheFirst) {
                        meant.setCharAt(i, 'M');
                    }
                }
                default -> {}
            }
        }
        return meant.toString();
    }

    /** The pattern with blanks for what is quoted, and for what is optional unless that counts. */
    private static String outsideQuotes(String pattern, boolean withOptional) {
        StringBuilder letters = new StringBuilder(pattern);
        boolean quoted = false;
        int optional = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            quoted ^= sign == '\'';
            optional += quoted ? 0 : sign == '[' ? 1 : sign == ']' ? -1 : 0;
            if (quoted || (optional > 0 && !withOptional)) {
                letters.setCharAt(i, ' ');
            }
        }
        return letters.toString();
    }

    private static String order(String letters) {
        StringBuilder order = new StringBuilder();
        for (char sign : letters.toCharArray()) {
            String part = switch (sign) {
                case 'd' -> "D";
                case 'M', 'L' -> "M";
                case 'u' -> "Y";
                default -> "";
            };
            if (order.indexOf(part) < 0) {
                order.append(part);
            }
        }
        return order.toString();
    }
}
