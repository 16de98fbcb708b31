package id.tanggap.query.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one look at the signs of a text tells: its words, and what else stands among them. */
final class Glimpse {
    /** More marks than this between two digits make them parts of different numbers, however they repeat. */
    private static final int WIDEST_GAP = 60;

    /**
     * A word as a row of letters, in lower case.
     *
     * @param alone whether it is not glued to a number, or to what covers one
     */
    record Word(String text, int from, int to, boolean alone) {}

    private final List<Word> words = new ArrayList<>();
    private final Set<String> different = new HashSet<>();
    private boolean digits;
    private int digitsOfANumber;
    private boolean at;

    private Glimpse() {}

    static Glimpse of(CharSequence signs) {
        Glimpse glimpse = new Glimpse();
        glimpse.look(signs);
        return glimpse;
    }

    private void look(CharSequence signs) {
        StringBuilder word = new StringBuilder();
        int row = 0;
        int last = 0;
        for (int i = 0; i <= signs.length(); i++) {
            char sign = i < signs.length() ? signs.charAt(i) : ' ';
            if (sign >= 'a' && sign <= 'z') {
                word.append(sign);
            } else if (Character.isLetter(sign)) {
                word.append(Character.toLowerCase(sign));
            } else {
                if (!word.isEmpty()) {
                    row = afterWord(row, end(signs, word, i));
                    last = row > 0 ? i - 1 : last;
                }
                if (sign >= '0' && sign <= '9') {
                    row = i - last > WIDEST_GAP && !isBlank(signs, last + 1, i) ? 1 : row + 1;
                    digitsOfANumber = Math.max(digitsOfANumber, row);
                    digits = true;
                    last = i;
                } else if (sign == '@') {
                    at = true;
                }
            }
        }
    }

    private String end(CharSequence signs, StringBuilder letters, int to) {
        String word = letters.toString();
        int from = to - word.length();
        words.add(new Word(word, from, to, from == 0 || !isGlue(signs.charAt(from - 1))));
        different.add(word);
        letters.setLength(0);
        return word;
    }

    /** How many digits there are in the row after a word that may be read as digits, or stand between some. */
    private int afterWord(int row, String word) {
        int spelled = SpelledDigits.read(word).length();
        int digits = spelled > 0 ? spelled : passesForDigits(word) ? word.length() : 0;
        int after = digits > 0 || SpelledDigits.standsBetween(word) ? row + digits : 0;
        digitsOfANumber = Math.max(digitsOfANumber, after);
        return after;
    }

    /** As it may in a number in which letters stand for digits. */
    private static boolean passesForDigits(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if ("olizsbqgd".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGlue(char sign) {
        return Character.isDigit(sign) || sign == Masks.TAKEN;
    }

    private static boolean isBlank(CharSequence signs, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(signs.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    List<Word> words() {
        return words;
    }

    /** @param some in lower case */
    boolean hasAnyOf(Set<String> some) {
        for (String word : different) {
            if (some.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words that are one of some and stand alone, in their order. */
    Stream<Word> places(Set<String> some) {
        return words.stream().filter(word -> word.alone() && some.contains(word.text()));
    }

    boolean hasDigits() {
        return digits;
    }

    /** The most digits, and words and letters that pass for some, in a row with marks and blanks alone between them. */
    int digitsOfANumber() {
        return digitsOfANumber;
    }

    boolean hasAt() {
        return at;
    }
}
