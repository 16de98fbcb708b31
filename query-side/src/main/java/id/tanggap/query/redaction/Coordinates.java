package id.tanggap.query.redaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Coordinates, which name a house if they are exact enough: in degrees they are rounded, in minutes they lose what stands
 * behind the minute, and a code for a spot on a map goes.
 */
final class Coordinates implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;

    private static final String DEGREES = "[-+]?[0-9]{1,3}[.,][0-9]{4,15}";
    private static final String BETWEEN =
            "(?:\\s?[,;/|]\\s?|\\s)(?:(?:lon|long|lng|longitude|bujur|e|bt)\\s?[:=.]?\\s?)?";
    private static final Pattern PAIR = Pattern.compile(
            "(?<![0-9.])(" + DEGREES + ")(?:\\s?(?:s|ls|n|lu)(?![a-z]))?" + BETWEEN + "(" + DEGREES
                    + ")(?![0-9]|\\.[0-9])",
            I);
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            "(?<![0-9])[0-9]{1,3}\\s?°\\s?[0-9]{1,2}\\s?['′’](\\s?[0-9]{1,2}(?:[.,][0-9]{1,6})?\\s?(?:\"|″|”|''))");
    private static final String CODE_SIGNS = "[23456789CFGHJMPQRVWX]";
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z0-9])(?:" + CODE_SIGNS + "{8}|" + CODE_SIGNS + "{4})\\+" + CODE_SIGNS + "{2,3}(?![A-Za-z0-9])");

    /** In a link: what a map shows. */
    private static final Pattern IN_A_LINK = Pattern.compile(
            "(?<![0-9.])-?[0-9]{1,3}\\.[0-9]{4,15}"
                    + "(?:[,;/+ ]|%2c|&[a-z]{1,12}=|!4d){1,2}-?[0-9]{1,3}\\.[0-9]{4,15}(?![0-9])",
            I);

    /** A link that leads to a spot without saying which. */
    private static final Pattern SPOT =
            Pattern.compile("(?:maps\\.app\\.goo\\.gl|goo\\.gl/maps|maps\\.apple\\.com|waze\\.com/ul|w3w\\.co)/", I);

    private final int decimals;

    /** @param decimals that are left of a degree */
    Coordinates(int decimals) {
        this.decimals = decimals;
    }

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.hasDigits();
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        CharSequence signs = masks.signs();
        boolean points = false;
        boolean angles = false;
        boolean codes = false;
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            points |= isDegree(signs, i);
            angles |= sign == '°';
            codes |= sign == '+';
        }
        if (points) {
            round(masks);
        }
        if (angles) {
            Matcher seconds = SEXAGESIMAL.matcher(signs);
            while (seconds.find()) {
                masks.take(seconds.start(1), seconds.end(1), "");
            }
        }
        if (codes) {
            masks.every(CODE, Cover.SPOT);
        }
    }

    /** Whether a mark with four digits behind it stands there. */
    private static boolean isDegree(CharSequence signs, int place) {
        char mark = signs.charAt(place);
        if ((mark != '.' && mark != ',') || place + 4 >= signs.length()) {
            return false;
        }
        for (int i = place + 1; i <= place + 4; i++) {
            if (signs.charAt(i) < '0' || signs.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void round(Masks masks) {
        Matcher pair = PAIR.matcher(masks.signs());
        while (pair.find()) {
            if (isOnEarth(pair.group(1), 90) && isOnEarth(pair.group(2), 180)) {
                masks.take(pair.start(), pair.end(), rounded(pair.group(1)) + ", " + rounded(pair.group(2)));
            }
        }
    }

    private static boolean isOnEarth(String degrees, int most) {
        return degrees(degrees).abs().intValue() < most;
    }

    private String rounded(String degrees) {
        return degrees(degrees).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal degrees(String written) {
        return new BigDecimal(written.replace(',', '.').toUpperCase(Locale.ROOT));
    }

    /** Whether a link leads to a spot on a map. */
    static boolean areIn(CharSequence link) {
        return IN_A_LINK.matcher(link).find() || SPOT.matcher(link).find();
    }
}
