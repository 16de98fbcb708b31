package id.tanggap.events.text;

import java.util.regex.Pattern;

/**
 * What a reader sees of a sign: a mark, a gap that is a gap for everybody, or nothing at all. The one place that says so,
 * for patterns, names and texts alike.
 */
public final class Sight {

    private static final int NEXT_LINE = 0x85;
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int KHMER_INHERENT_AQ = 0x17B4;
    private static final int KHMER_INHERENT_AA = 0x17B5;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    /** Some gaps in a row, those of no width that programs put between words included. */
    private static final Pattern GAPS =
            Pattern.compile("[\\s\\p{Z}\\x{85}\\x{115F}\\x{1160}\\x{200B}\\x{2800}" + "\\x{3164}\\x{FEFF}\\x{FFA0}]+");

    private Sight() {}

    /** Whether there is a mark to see. What hangs on a mark is nothing by itself. */
    public static boolean isSeen(int sign) {
        return !isGap(sign)
                && !isNothing(sign)
                && switch (Character.getType(sign)) {
                    case Character.SURROGATE, Character.UNASSIGNED -> false;
                    default -> true;
                };
    }

    /** Whether it is drawn as nothing and takes room all the same: a blank of any kind, or a sign that fills a place. */
    public static boolean isGap(int sign) {
        return switch (sign) {
            case HANGUL_CHOSEONG_FILLER,
                    HANGUL_JUNGSEONG_FILLER,
                    HANGUL_FILLER,
                    HALFWIDTH_HANGUL_FILLER,
                    BRAILLE_BLANK,
                    NEXT_LINE -> true;
            default -> Character.isWhitespace(sign) || Character.isSpaceChar(sign);
        };
    }

    /** Whether nobody sees it, and it takes no room: joiners, selectors, marks that hang on another, control signs. */
    public static boolean isNothing(int sign) {
        return switch (sign) {
            case COMBINING_GRAPHEME_JOINER, KHMER_INHERENT_AQ, KHMER_INHERENT_AA, OBJECT_REPLACEMENT -> true;
            default ->
                switch (Character.getType(sign)) {
                    case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    case Character.CONTROL -> !isGap(sign);
                    default -> false;
                };
        };
    }

    /** Gaps of all kinds become one blank each, and none is left around. */
    public static String single(String text) {
        return GAPS.matcher(text).replaceAll(" ").strip();
    }
}
