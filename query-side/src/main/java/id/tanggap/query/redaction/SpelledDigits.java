package id.tanggap.query.redaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Digits that are written as words: Indonesian, Javanese, Sundanese and English ones, also several in one word. */
final class SpelledDigits {

    /** They stand between digits and are none: {@code dua belas}, {@code tiga puluh}, {@code strip}. */
    private static final Set<String> BETWEEN = Cues.of(
            "belas", "puluh", "ratus", "strip", "setrip", "spasi", "titik", "min", "garis", "koma", "dobel", "double");

    /** Those that nobody says but to spell a number. */
    private static final Set<String> MARKS = Set.of("strip", "setrip", "spasi", "titik", "min", "garis");

    /** How people say which part of their number comes next; between other numbers they are words like any other. */
    private static final Set<String> LOOSE = Cues.of(
            "terus",
            "trus",
            "trs",
            "lalu",
            "kemudian",
            "lanjut",
            "sambung",
            "depan",
            "depannya",
            "awal",
            "awalnya",
            "tengah",
            "tengahnya",
            "belakang",
            "belakangnya",
            "akhir",
            "akhirnya",
            "ujung",
            "ujungnya",
            "habis",
            "abis",
            "itu",
            "nya",
            "sama",
            "selanjutnya",
            "berikutnya",
            "next");

    private static final int LONGEST_WORD = 8;

    /** Fewer letters are no number of several words. */
    private static final int SHORTEST_GLUED = 16;

    private static final int LONGEST_GLUED = 160;
    private static final Map<String, Character> DIGITS = digits();

    private SpelledDigits() {}

    private static Map<String, Character> digits() {
        Map<String, Character> digits = new LinkedHashMap<>();
        String[] words = {
            "nol kosong enol zero o",
            "satu siji hiji setunggal one",
            "dua loro two",
            "tiga telu tilu three",
            "empat papat opat four",
            "lima five",
            "enam enem genep six",
            "tujuh pitu seven",
            "delapan lapan wolu dalapan eight",
            "sembilan songo sanga salapan nine"
        };
        for (int digit = 0; digit < words.length; digit++) {
            for (String word : words[digit].split(" ")) {
                digits.put(word, (char) ('0' + digit));
            }
        }
        return digits;
    }

    /** @param word in lower case; @return its digits, empty when it is anything else */
    static String read(String word) {
        Character digit = DIGITS.get(word);
        if (digit != null) {
            return digit.toString();
        }
        return word.length() >= SHORTEST_GLUED && word.length() <= LONGEST_GLUED ? glued(word) : "";
    }

    static boolean standsBetween(String word) {
        return BETWEEN.contains(word) || isLoose(word);
    }

    /** Whether it stands between the digits of what is somebody's number beyond doubt, and of nothing else; so does a letter. */
    static boolean isLoose(String word) {
        return word.length() == 1 || LOOSE.contains(word);
    }

    static boolean isMark(String word) {
        return MARKS.contains(word);
    }

    private static String glued(String word) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < word.length(); ) {
            int length = Math.min(LONGEST_WORD, word.length() - i);
            while (length > 0 && !DIGITS.containsKey(word.substring(i, i + length))) {
                length--;
            }
            if (length == 0) {
                return "";
            }
            digits.append(DIGITS.get(word.substring(i, i + length)));
            i += length;
        }
        return digits.toString();
    }
}
