package id.tanggap.events.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as patterns see it: whatever a digit, a letter, a dash or a blank looks like to a reader is that sign in ASCII,
 * and what no reader sees is gone. A line break stays one. Every sign knows which part of the text it stands for.
 */
public final class Shadow {

    /** Letters of other scripts that nobody can tell from Latin ones, and what they are taken for. */
    private static final String TWINS = "АВЕКМНОРСТХУІЈЅаеорсухіјѕкΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν";

    private static final String TAKEN_FOR = "ABEKMHOPCTXYIJSaeopcyxijskABEZHIKMNOPTYXoav";

    private final String text;
    private final StringBuilder signs = new StringBuilder();
    private int[] from;
    private int[] to;

    private Shadow(String text) {
        this.text = text;
        this.from = new int[text.length() + 16];
        this.to = new int[text.length() + 16];
    }

    public static Shadow of(String text) {
        Shadow shadow = new Shadow(text);
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            int next = i + Character.charCount(sign);
            shadow.add(sign, i, next);
            i = next;
        }
        return shadow;
    }

    public String text() {
        return text;
    }

    public String signs() {
        return signs.toString();
    }

    /** Where in the text the sign begins, what is invisible before it not included. */
    public int start(int sign) {
        return from[sign];
    }

    /** Where in the text the sign before this place ends, with the invisible that belongs to it. */
    public int end(int sign) {
        int end = to[sign - 1];
        while (end < text.length() && Sight.isNothing(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void add(int sign, int start, int end) {
        if (sign >= ' ' && sign < 0x7F) {
            put((char) sign, start, end);
            return;
        }
        if (sign == '\n' || sign == 0x85 || sign == 0x2028 || sign == 0x2029) {
            put('\n', start, end);
        } else if (Sight.isGap(sign)) {
            put(' ', start, end);
        } else if (!Sight.isNothing(sign)) {
            addVisible(sign, start, end);
        }
    }

    private void addVisible(int sign, int start, int end) {
        int digit = digit(sign);
        char mark = mark(sign);
        if (digit >= 0) {
            put((char) ('0' + digit), start, end);
        } else if (mark != 0) {
            put(mark, start, end);
        } else {
            // full-width, enclosed, bold and superscript signs are their plain ones, letters lose their accents
            String plain = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
            plain.codePoints().filter(each -> !Sight.isNothing(each)).forEach(each -> putPlain(each, start, end));
        }
    }

    private void putPlain(int sign, int start, int end) {
        int twin = TWINS.indexOf(sign);
        if (twin >= 0) {
            put(TAKEN_FOR.charAt(twin), start, end);
        } else {
            for (char each : Character.toChars(sign)) {
                put(each, start, end);
            }
        }
    }

    /** Digits of every script and in every frame; minus one for what is none. */
    private static int digit(int sign) {
        int digit = Character.digit(sign, 10);
        if (digit < 0 && Character.getType(sign) == Character.OTHER_NUMBER) {
            int number = Character.getNumericValue(sign);
            return number >= 0 && number < 10 ? number : -1;
        }
        return digit;
    }

    /** The ASCII mark that it looks like; 0 for what is none. */
    private static char mark(int sign) {
        return switch (sign) {
            case 0x2212, 0x02D7, 0x2043, 0x30FC, 0x2500, 0x2501 -> '-';
            case 0x2022, 0x00B7, 0x2024, 0x3002, 0x2027, 0x2219, 0x22C5, 0x30FB, 0x06D4 -> '.';
            case 0x060C, 0x3001 -> ',';
            case 0x2236, 0xA789 -> ':';
            case 0x2044, 0x2215, 0x29F8 -> '/';
            // people write a round sign for a nought
            case 0x2B55, 0x1F17E, 0x1F15E -> 'O';
            default -> Character.getType(sign) == Character.DASH_PUNCTUATION ? '-' : 0;
        };
    }

    private void put(char sign, int start, int end) {
        if (signs.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        from[signs.length()] = start;
        to[signs.length()] = end;
        signs.append(sign);
    }
}
