package id.tanggap.command.intake.post;

import org.jspecify.annotations.Nullable;

/**
 * What of a text a person can see. Blanks of every width, control and format signs, joiners, selectors and the signs
 * that fill a place without a mark on it are none of it.
 */
public final class Legible {

    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int KHMER_INHERENT_AQ = 0x17B4;
    private static final int KHMER_INHERENT_AA = 0x17B5;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    private Legible() {}

    /** The text without blanks around it; none if there is nothing to see in it. */
    public static @Nullable String of(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(Legible::isSeen)
                ? null
                : text.replace("\u0000", "").strip();
    }

    /** How many signs one sees; blanks between them count once. */
    public static int length(String text) {
        int length = 0;
        boolean gap = false;
        for (int sign : text.strip().codePoints().toArray()) {
            if (isSeen(sign)) {
                length += gap ? 2 : 1;
                gap = false;
            } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                gap = length > 0;
            }
        }
        return length;
    }

    /** Whether there is a letter or a digit in it: pictures and dots alone tell nothing that an office could act upon. */
    public static boolean hasWords(String text) {
        return text.codePoints().anyMatch(sign -> Character.isLetterOrDigit(sign) && isSeen(sign));
    }

    /** The beginning of a text that is too long, without half a sign at its end. */
    public static String atMost(int longest, String text) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !fills(sign);
        };
    }

    private static boolean fills(int sign) {
        return switch (sign) {
            case COMBINING_GRAPHEME_JOINER,
                    HANGUL_CHOSEONG_FILLER,
                    HANGUL_JUNGSEONG_FILLER,
                    HANGUL_FILLER,
                    HALFWIDTH_HANGUL_FILLER,
                    KHMER_INHERENT_AQ,
                    KHMER_INHERENT_AA,
                    BRAILLE_BLANK,
                    OBJECT_REPLACEMENT -> true;
            default -> false;
        };
    }
}
