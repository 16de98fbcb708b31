package id.tanggap.query.complaint;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as patterns see it: whatever a digit, a letter, a dash or a blank looks like to a reader is that sign in ASCII,
 * and what no reader sees is gone. Every character knows which part of the text it stands for.
 */
final class Shadow {
    private static final int KEYCAP = 0x20E3;

    private final String text;
    private final StringBuilder shadow = new StringBuilder();
    private int[] from;
    private int[] to;

    private Shadow(String text) {
        this.text = text;
        this.from = new int[text.length() + 16];
        this.to = new int[text.length() + 16];
    }

    static Shadow of(String text) {
        Shadow shadow = new Shadow(text);
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            int next = i + Character.charCount(sign);
            shadow.add(sign, i, next);
            i = next;
        }
        return shadow;
    }

    String signs() {
        return shadow.toString();
    }

    /** Where in the text the sign begins, what is invisible before it not included. */
    int start(int sign) {
        return from[sign];
    }

    /** Where in the text the sign before this place ends, with the invisible that belongs to it. */
    int end(int sign) {
        int end = to[sign - 1];
        while (end < text.length() && isInvisible(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void add(int sign, int start, int end) {
        if (isInvisible(sign)) {
            return;
        }
        if (sign < 0x80) {
            put((char) sign, start, end);
            return;
        }
        int digit = Character.digit(sign, 10);
        if (digit >= 0) {
            put((char) ('0' + digit), start, end);
        } else if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
            put(' ', start, end);
        } else if (Character.getType(sign) == Character.DASH_PUNCTUATION || sign == 0x2212) {
            put('-', start, end);
        } else if (sign == 0x2022 || sign == 0x00B7 || sign == 0x2024 || sign == 0x3002) {
            put('.', start, end);
        } else {
            // full-width, enclosed, bold and superscript signs are their plain ones; anything else stays what it is
            String plain = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
            plain.chars().forEach(each -> put((char) each, start, end));
        }
    }

    private void put(char sign, int start, int end) {
        if (shadow.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        from[shadow.length()] = start;
        to[shadow.length()] = end;
        shadow.append(sign);
    }

    private static boolean isInvisible(int sign) {
        int type = Character.getType(sign);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || sign == KEYCAP;
    }
}
