package id.tanggap.query.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plates of vehicles: the letters of the area, one to four digits, up to three letters. In capitals any of them; in small
 * letters one that cannot well be anything else; after a word for a vehicle or its plate any.
 */
final class Plates implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;

    /** Every area that the police gives plates for, and those of the diplomatic corps. */
    private static final String AREA =
            "A[ABDEG]?|B[ABDEGHKLMNP]?|C[CD]|D[ABCDEGHKLMNPRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N"
                    + "|P[ABGSTY]?|R|S|T|W|Z";

    private static final String GAP = "[\\s.\\-_/]{0,3}";
    private static final int WIDEST_GAP = 3;
    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";
    private static final Pattern PLATE = Pattern.compile(
            "(" + AREA + ")(" + GAP + ")([1-9](?:[\\s.\\-]?[0-9]){0,3})(?![0-9])" + "(?:(" + GAP
                    + ")([A-Z](?:[\\s.\\-][A-Z]" + NO_WORD_AFTER + "){1,2}|[A-Z]{1,3})" + NO_WORD_AFTER + ")?",
            I);
    private static final int MOST_DIGITS = 4;

    private static final String PLATE_WORD =
            "plat|pelat|nopol|no\\.? ?pol|no(?:mor|mer)? (?:polisi|plat|kendaraan)|tnkb|bernopol|berplat";
    private static final String VEHICLE =
            "mobil|motor|truk|truck|angkot|bus|bis|elf|pick ?up|kendaraan|taksi|taxi|ojek|sedan"
                    + "|minibus|avanza|xenia|innova|pajero|fortuner|xpander|ertiga|brio|jazz|calya|sigra|gran ?max|vario|beat|scoopy|nmax"
                    + "|pcx|mio|vixion|supra|revo|ambulans?";
    private static final String BETWEEN =
            "(?:\\s(?:nomor|nomer|no\\.?|polisi|plat|nopol|warna|hitam|putih|merah|silver|abu-abu"
                    + "|biru|kuning|hijau|itu|ini|bernomor|dengan|dgn|dg|pribadi|dinas|saya|nya|pelaku)){0,4}\\s?[:.(=]?\\s{0,2}$";
    private static final Pattern A_PLATE_FOLLOWS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + PLATE_WORD + ")(?!\\p{L})" + BETWEEN, I);
    private static final Pattern A_VEHICLE_STANDS_BEFORE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + PLATE_WORD + "|" + VEHICLE + ")" + NO_WORD_AFTER
                    + "(?:[\\s,.:(]{1,2}\\p{L}{1,12}){0,2}[\\s,.:(]{0,2}$",
            I);
    private static final Pattern A_VEHICLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + VEHICLE + ")(?!\\p{L})" + BETWEEN, I);
    private static final int SIGNS_OF_A_SENTENCE = 60;

    /** Before the letters they make a block, a class or a road of them. */
    private static final Pattern NO_PLATE_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:blok|blk|gang|gg|jalan|jl|jln|kavling|kav|kelas|kls|lantai|lt|zona|pasal|gedung|lorong|ruko|tower"
                    + "|sektor|rt|rw|seri|tipe|type|golongan|gol|vitamin|hepatitis|grup|group|pos|gate|pintu|kamar|ruang)\\.?\\s?$",
            I);

    private static final int SIGNS_OF_A_WORD = 12;

    /** After a number they are no part of a plate. */
    private static final Set<String> NO_LETTERS = Set.of(
            "dan", "rt", "rw", "no", "km", "kav", "gg", "jl", "wib", "wit", "di", "kk", "kwh", "va", "m", "cm", "mm",
            "kg", "g", "l", "ml", "ha", "rb", "jt", "hr", "th", "thn", "bln", "mgg", "jam", "mnt", "org", "ke", "yg",
            "ada", "itu", "ini", "tdk", "gak", "sdh", "blm", "utk", "dgn", "sd", "pcs", "dll", "dst", "krn", "jg", "ya",
            "pak", "bu", "mas", "kls", "dpn", "bs", "aja", "sih", "lah", "loh", "per", "pas", "tak", "tp", "dr", "ku",
            "mu", "nya", "x", "s", "d", "jan", "feb", "mar", "apr", "mei", "jun", "jul", "agt", "ags", "sep", "okt",
            "nov", "des", "cc", "pm", "am", "unt", "bh", "sdn", "smp", "sma", "smk", "pk", "wat", "thd", "kpd", "dlm",
            "pd", "dah", "lg", "lgi", "rit", "trp", "ltr", "kel", "kec", "kab", "ds");

    /** In small letters these are words, or short for some, much oftener than areas. */
    private static final Set<String> SMALL_WORDS =
            Set.of("da", "de", "dg", "dr", "ds", "dk", "pa", "pt", "pg", "kb", "ba", "be", "bb", "dp", "ps");

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.hasDigits();
    }

    /** Digits are rarer than letters: it looks for what stands before and behind them. */
    @Override
    public void find(Masks masks, Glimpse glimpse) {
        CharSequence signs = masks.signs();
        for (int i = 1; i < signs.length(); i++) {
            if (isDigit(signs.charAt(i)) && !isDigit(signs.charAt(i - 1))) {
                int area = areaBefore(signs, i);
                if (area >= 0) {
                    Matcher plate = masks.matcher(PLATE, area);
                    if (plate.lookingAt()) {
                        decide(masks, plate);
                        i = plate.end(3) - 1;
                    }
                }
            }
        }
    }

    /** Where one or two letters begin that stand close before the digit; minus one if none do. */
    private static int areaBefore(CharSequence signs, int digit) {
        int end = digit;
        while (end > 0 && digit - end < WIDEST_GAP && " \n.-_/".indexOf(signs.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 3 && Character.isLetter(signs.charAt(start - 1))) {
            start--;
        }
        boolean alone = start == 0 || !Character.isLetterOrDigit(signs.charAt(start - 1));
        return alone && end > start && end - start <= 2 ? start : -1;
    }

    private static void decide(Masks masks, Matcher plate) {
        CharSequence signs = masks.signs();
        String letters = plate.group(5);
        boolean aWord = letters != null && letters.length() > 1 && isSmall(letters) && NO_LETTERS.contains(letters);
        boolean whole = letters != null && !aWord;
        boolean announced = before(signs, plate, A_PLATE_FOLLOWS, SIGNS_OF_A_SENTENCE)
                || (before(signs, plate, A_VEHICLE, SIGNS_OF_A_SENTENCE) && (whole || isFull(plate)));
        if (announced) {
            masks.take(plate.start(), whole ? plate.end(5) : plate.end(3), Cover.PLATE);
        } else if (letters != null && isAPlate(signs, plate, letters)) {
            masks.take(plate.start(), plate.end(), Cover.PLATE);
        }
    }

    private static boolean isAPlate(CharSequence signs, Matcher plate, String written) {
        if (isAbbreviation(signs, plate) || before(signs, plate, NO_PLATE_BEFORE, SIGNS_OF_A_WORD)) {
            return false;
        }
        String area = plate.group(1).toLowerCase(Locale.ROOT);
        String digits = digits(plate.group(3));
        String letters = written.toLowerCase(Locale.ROOT);
        boolean noLetters = NO_LETTERS.contains(letters);
        if (!isSmall(plate.group(1)) && !isSmall(written)) {
            return !noLetters || (isFull(plate) && !isFollowedByDigits(signs, plate.end()));
        }
        if (noLetters || letters.length() < 2) {
            return false;
        }
        if (SMALL_WORDS.contains(area)) {
            return isFull(plate) && !digits.startsWith("19") && !digits.startsWith("20");
        }
        return digits.length() > 2 || before(signs, plate, A_VEHICLE_STANDS_BEFORE, SIGNS_OF_A_SENTENCE);
    }

    /** {@code D3 BSI}, {@code P4AP}, and what stands among the slashes of a letter's number. */
    private static boolean isAbbreviation(CharSequence signs, Matcher plate) {
        boolean oneDigit = plate.group(3).length() == 1 && plate.group(2).isEmpty();
        boolean slash = plate.group(2).indexOf('/') >= 0 || plate.group(4).indexOf('/') >= 0;
        boolean goesOn = plate.end() < signs.length() && signs.charAt(plate.end()) == '/';
        return oneDigit || goesOn || (slash && !plate.group(2).equals(plate.group(4)));
    }

    private static boolean before(CharSequence signs, Matcher plate, Pattern words, int most) {
        return words.matcher(signs)
                .region(Math.max(0, plate.start() - most), plate.start())
                .useTransparentBounds(true)
                .find();
    }

    private static boolean isFull(Matcher plate) {
        return digits(plate.group(3)).length() == MOST_DIGITS;
    }

    private static boolean isSmall(String letters) {
        return letters.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isFollowedByDigits(CharSequence signs, int end) {
        int next = end;
        while (next < signs.length() && next < end + 2 && " .".indexOf(signs.charAt(next)) >= 0) {
            next++;
        }
        return next < signs.length() && isDigit(signs.charAt(next));
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static String digits(String written) {
        return written.replaceAll("[^0-9]", "");
    }
}
