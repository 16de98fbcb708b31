package id.tanggap.command.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the cells of a file: what Excel's line {@code sep=;} says before the header, else what the header has
 * most of.
 *
 * @param linesBefore that come before the header
 */
record Separator(char sign, int linesBefore) {

    static final int LONGEST_HEADER = 64 * 1024;

    private static final String SIGNS = ",;\t|";
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?[ ,;\t]*", Pattern.CASE_INSENSITIVE);

    /** Leaves the text at its header. */
    static Separator of(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        String first = line(text);
        Matcher said = SAID.matcher(first);
        if (said.matches()) {
            return new Separator(said.group(1).charAt(0), 1);
        }
        text.reset();
        return new Separator(mostFrequent(first), 0);
    }

    /** To the end of the line that is no part of a quoted cell. */
    private static String line(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int sign = text.read();
            if (sign < 0 || (sign == '\n' && !quoted)) {
                break;
            }
            quoted ^= sign == '"';
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }

    private static char mostFrequent(String header) {
        int[] count = new int[SIGNS.length()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            quoted ^= header.charAt(i) == '"';
            int sign = SIGNS.indexOf(header.charAt(i));
            if (sign >= 0 && !quoted) {
                count[sign]++;
            }
        }
        int best = 0;
        for (int i = 1; i < count.length; i++) {
            if (count[i] > count[best]) {
                best = i;
            }
        }
        return SIGNS.charAt(best);
    }
}
