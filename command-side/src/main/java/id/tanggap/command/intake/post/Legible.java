package id.tanggap.command.intake.post;

import id.tanggap.events.text.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What of a text a person can see. Blanks of every width, control and format signs, joiners, selectors and the signs
 * that fill a place without a mark on it are none of it.
 */
public final class Legible {

    private Legible() {}

    /** The text without blanks around it; none if there is nothing to see in it. */
    public static @Nullable String of(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(Sight::isSeen)
                ? null
                : text.replace("\u0000", "").strip();
    }

    /** How many signs one sees; blanks between them count once. */
    public static int length(String text) {
        int length = 0;
        boolean gap = false;
        for (int sign : text.strip().codePoints().toArray()) {
            if (Sight.isSeen(sign)) {
                length += gap ? 2 : 1;
                gap = false;
            } else if (Sight.isGap(sign)) {
                gap = length > 0;
            }
        }
        return length;
    }

    /** Whether there is a letter or a digit in it: pictures and dots alone tell nothing that an office could act upon. */
    public static boolean hasWords(String text) {
        return text.codePoints().anyMatch(sign -> Character.isLetterOrDigit(sign) && Sight.isSeen(sign));
    }

    /** The beginning of a text that is too long, without half a sign at its end. */
    public static String atMost(int longest, String text) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
