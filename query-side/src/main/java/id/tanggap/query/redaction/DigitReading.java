package id.tanggap.query.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Signs in which whatever is read as a digit is one: words in a row of words that are digits, and the letters O, l and I
 * in a word that holds nothing but them and digits. Every sign knows for which signs it stands.
 */
final class DigitReading {
    private static final String LIKE_DIGITS = "oOlIi";

    /** In a long row of digits other letters pass for digits as well. */
    private static final String AMONG_DIGITS = "oOlIizZsSbBqgGDQ";

    private static final int SHORTEST_WORD = 2;
    private static final int SHORTEST_LONG_ROW = 9;
    private static final int FIRST_DIGITS_OF_A_LONG_ROW = 6;

    private static final String LETTERS = "oODQlIizZsSbGBqg";
    private static final String READ_AS = "0000111225566899";

    /** Fewer words in a row are a way of speaking. */
    private static final int WORDS_OF_A_NUMBER = 4;

    private static final int WORDS_AMONG_DIGITS = 1;
    private static final int DIGITS_OF_A_NUMBER = 9;
    private static final int WIDEST_GAP = 3;

    private final StringBuilder signs;
    private final int[] from;
    private final int[] to;

    /** @param most signs, for no reading is longer than what is read */
    private DigitReading(int most) {
        signs = new StringBuilder(most);
        from = new int[most];
        to = new int[most];
    }

    static DigitReading of(CharSequence signs) {
        DigitReading reading = new DigitReading(signs.length());
        int done = 0;
        for (Run run : runs(signs)) {
            for (Token token : run.tokens) {
                reading.copy(signs, done, token.from);
                for (char digit : token.digits.toCharArray()) {
                    reading.put(digit, token.from, token.to);
                }
                if (token.digits.isEmpty()) {
                    reading.put(' ', token.from, token.to);
                }
                done = token.to;
            }
        }
        reading.copy(signs, done, signs.length());
        reading.readLetters();
        return reading;
    }

    CharSequence signs() {
        return signs;
    }

    /** Where it begins in the signs that were read. */
    int start(int place) {
        return from[place];
    }

    /** Where the sign before the place ends there. */
    int end(int place) {
        return to[place - 1];
    }

    private void copy(CharSequence read, int start, int end) {
        for (int i = start; i < end; i++) {
            put(read.charAt(i), i, i + 1);
        }
    }

    private void put(char sign, int start, int end) {
        from[signs.length()] = start;
        to[signs.length()] = end;
        signs.append(sign);
    }

    /** Of every word that is made of digits and of letters that pass for some. */
    private void readLetters() {
        for (int i = 0; i < signs.length(); i++) {
            int word = i;
            boolean digits = false;
            boolean like = true;
            boolean among = true;
            while (i < signs.length() && isOfAWord(signs.charAt(i))) {
                char sign = signs.charAt(i++);
                digits |= isDigit(sign);
                like &= isDigit(sign) || LIKE_DIGITS.indexOf(sign) >= 0;
                among &= isDigit(sign) || AMONG_DIGITS.indexOf(sign) >= 0;
            }
            int length = i - word;
            if (digits
                    && ((like && length >= SHORTEST_WORD)
                            || (among && length >= SHORTEST_LONG_ROW && beginsAsALongRow(word)))) {
                readLetters(word, i);
            }
        }
    }

    private void readLetters(int start, int end) {
        for (int i = start; i < end; i++) {
            int letter = LETTERS.indexOf(signs.charAt(i));
            if (letter >= 0) {
                signs.setCharAt(i, READ_AS.charAt(letter));
            }
        }
    }

    /** With digits between which there is a letter at most. */
    private boolean beginsAsALongRow(int word) {
        int place = word;
        for (int digit = 0; digit < FIRST_DIGITS_OF_A_LONG_ROW; digit++) {
            place += isOfAWordAt(place) && !isDigit(signs.charAt(place)) ? 1 : 0;
            if (!isOfAWordAt(place) || !isDigit(signs.charAt(place))) {
                return false;
            }
            place++;
        }
        return true;
    }

    private boolean isOfAWordAt(int place) {
        return place < signs.length() && isOfAWord(signs.charAt(place));
    }

    private static boolean isOfAWord(char sign) {
        return isDigit(sign) || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    /**
     * @param digits what it stands for, empty for a word between digits
     * @param loose whether it is a word between digits that stands between other things as well
     */
    private record Token(int from, int to, String digits, boolean word, boolean mark, boolean loose) {}

    /** Digits and words for digits with next to nothing between them. */
    private static final class Run {
        private final List<Token> tokens = new ArrayList<>();
        private final StringBuilder digits = new StringBuilder();
        private int words;
        private int marks;
        private boolean loose;

        void add(Token token) {
            tokens.add(token);
            digits.append(token.digits);
            marks += token.mark ? 1 : 0;
            words += token.word ? token.digits.length() : 0;
            loose |= token.loose;
        }

        private boolean isANumber() {
            boolean spelled = words + marks >= WORDS_AMONG_DIGITS;
            return loose
                    ? PersonalNumbers.isBeyondDoubt(digits)
                    : words >= WORDS_OF_A_NUMBER || (spelled && digits.length() >= DIGITS_OF_A_NUMBER);
        }

        /** Itself if it is one, else its pieces between loose words that are. */
        void addNumbers(List<Run> numbers) {
            if (isANumber()) {
                numbers.add(this);
            } else if (loose) {
                Run piece = new Run();
                for (Token token : tokens) {
                    if (token.loose) {
                        piece.addNumbers(numbers);
                        piece = new Run();
                    } else {
                        piece.add(token);
                    }
                }
                piece.addNumbers(numbers);
            }
        }
    }

    private static List<Run> runs(CharSequence signs) {
        List<Run> runs = new ArrayList<>();
        Run run = new Run();
        int end = 0;
        for (int i = 0; i < signs.length(); ) {
            char sign = signs.charAt(i);
            int from = i;
            while (i < signs.length() && isLetter(signs.charAt(i)) && isLetter(sign)) {
                i++;
            }
            while (i < signs.length() && isDigit(signs.charAt(i)) && isDigit(sign)) {
                i++;
            }
            if (i == from) {
                i++;
                continue;
            }
            String text = signs.subSequence(from, i).toString().toLowerCase(Locale.ROOT);
            String digits = isDigit(sign) ? text : SpelledDigits.read(text);
            boolean between = digits.isEmpty() && SpelledDigits.standsBetween(text);
            if (!run.tokens.isEmpty() && ((digits.isEmpty() && !between) || from - end > WIDEST_GAP)) {
                run.addNumbers(runs);
                run = new Run();
            }
            if (!digits.isEmpty() || (between && !run.tokens.isEmpty())) {
                boolean loose = between && SpelledDigits.isLoose(text);
                run.add(new Token(from, i, digits, !isDigit(sign), SpelledDigits.isMark(text), loose));
                end = i;
            }
        }
        run.addNumbers(runs);
        return runs;
    }

    private static boolean isLetter(char sign) {
        return Character.isLetter(sign);
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
