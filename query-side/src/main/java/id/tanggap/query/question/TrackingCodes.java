package id.tanggap.query.question;

import id.tanggap.events.complaint.TrackingCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a tracking code as people copy it from paper: in any case, with or without hyphens and spaces. */
public final class TrackingCodes {

    private static final int LONGEST = 40;
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final Pattern SEPARATORS = Pattern.compile("[-\\s]+");

    private TrackingCodes() {}

    public static Optional<TrackingCode> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        // Twelve letters may be a word. A code without hyphens is only taken for one when it has a digit in it.
        String bare = SEPARATORS.matcher(text.strip()).replaceAll("").toUpperCase(Locale.ROOT);
        boolean hyphens = text.indexOf('-') >= 0;
        if (!CODE.matcher(bare).matches() || (!hyphens && bare.chars().noneMatch(Character::isDigit))) {
            return Optional.empty();
        }
        return Optional.of(
                new TrackingCode(bare.substring(0, 4) + "-" + bare.substring(4, 8) + "-" + bare.substring(8)));
    }
}
