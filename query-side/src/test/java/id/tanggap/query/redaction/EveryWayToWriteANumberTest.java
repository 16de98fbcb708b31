package id.tanggap.query.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands between the digits, and however they are grouped, nothing of the number is left. Every separator is tried;
 * digits and groups are drawn, the same ones in each run.
 */
class EveryWayToWriteANumberTest {
    private static final Redaction REDACTION = Redaction.of(List.of(), null, List.of(), 3);

    private static final List<String> MARKS =
            List.of("- . / _ : * = ~ # ' | \\ + ^ ` \" ! ( ) [ ] • · – — ― ‐ ‑ … → 👍 ❤".split(" "));
    private static final List<String> BLANKS = List.of(
            " ", "  ", "\t", "\n", "\r\n", "\n\n", "\u00A0", "\u2003", "\u202F", "\u3000", "\u2028", "\u200B", "\u200D",
            "\uFEFF", "\u00AD", "\u2060", "\u3164", "\u2800", "\u0000");

    /** And what people say between the groups of their number. */
    private static final List<String> WORDS = List.of(
            "x",
            "X",
            "a",
            "b",
            "n",
            " x ",
            " terus ",
            " trus ",
            " lalu ",
            " kemudian ",
            " (tengah) ",
            " belakangnya ",
            ", terus ",
            " akhirnya ",
            " strip ",
            "...lalu...");

    private static final List<String> SEPARATORS = Stream.of(
                    MARKS.stream(),
                    BLANKS.stream(),
                    MARKS.stream().map(mark -> mark + mark),
                    MARKS.stream().map(mark -> " " + mark + " "),
                    MARKS.stream().map(mark -> mark + " "))
            .flatMap(Function.identity())
            .toList();

    /** The nought of each script. */
    private static final List<Character> SCRIPTS = List.of('0', '０', '٠', '۰', '०');

    private static final List<String> INTRODUCTIONS = List.of(
            "NIK",
            "nik saya:",
            "No. KK",
            "rek BCA",
            "norek",
            "rekening",
            "BPJS",
            "NPWP saya",
            "IDPEL",
            "No. pelanggan:",
            "telp",
            "WA saya",
            "hub.",
            "nomor hp:");

    private static final List<String> PIECES = List.of(
            "0812",
            "3456",
            "7890",
            "36",
            "04",
            "05",
            " ",
            "-",
            ".",
            "\n",
            ",",
            "/",
            "RT ",
            "No. ",
            "Jl. Melati ",
            "nama ",
            "a.n. ",
            "Budi ",
            "B ",
            "1234",
            " XYZ",
            "budi",
            "@",
            "gmail",
            ".com",
            "ig: ",
            "[nomor]",
            "[alamat]",
            "rumah saya ",
            "satu ",
            "nol ",
            "Rp ",
            "tahun ",
            "2025",
            "https://",
            "contoh.id/",
            "\u200B",
            "\u202E",
            "O",
            "l");

    private final Random random = new Random(20261128);

    @Test
    void aMobileNumberIsGone() {
        everyWay(this::mobile, "Hubungi %s ya pak");
    }

    @Test
    void anIdentityNumberIsGone() {
        everyWay(this::identity, "Nomornya %s mohon dicek");
    }

    @Test
    void anIntroducedNumberIsGone() {
        for (String introduction : INTRODUCTIONS) {
            for (String separator : SEPARATORS) {
                isGone(introduction + " "
                        + written(between(2, 9) + digits(between(7, 14)), List.of(4, 4), separator, '0'));
            }
        }
    }

    @Test
    void maskingAgainChangesNothing() {
        for (int tried = 0; tried < 1500; tried++) {
            String text =
                    Stream.generate(() -> one(PIECES)).limit(between(1, 12)).collect(Collectors.joining());
            String once = REDACTION.mask(text);
            assertThat(REDACTION.mask(once)).as("\"%s\" masked twice", text).isEqualTo(once);
        }
    }

    private void everyWay(Supplier<String> number, String sentence) {
        for (String separator : SEPARATORS) {
            for (char nought : SCRIPTS) {
                isGone(sentence.formatted(written(number.get(), groups(), separator, nought)));
            }
            isGone(sentence.formatted(written(number.get(), groups(), separator, '0')));
            isGone(sentence.formatted(written(number.get(), List.of(1), separator, '0')));
        }
        for (String word : WORDS) {
            isGone(sentence.formatted(written(number.get(), List.of(4), word, '0')));
            isGone(sentence.formatted(written(number.get(), groups(), word, '0')));
        }
    }

    private static void isGone(String sentence) {
        String masked = REDACTION.mask(sentence);
        assertThat(masked.codePoints().filter(Character::isDigit).count())
                .as("digits left of \"%s\" in \"%s\"", sentence, masked)
                .isZero();
    }

    private String mobile() {
        return one(List.of("08", "628", "+628", "00628")) + "1" + digits(between(8, 10));
    }

    /** Of somebody who could live: the district and the day of birth exist. */
    private String identity() {
        return "%s%02d%02d%02d%02d%04d"
                .formatted(
                        one(List.of("3604", "3201", "7371", "1275")),
                        between(1, 40),
                        between(1, 28),
                        between(1, 12),
                        between(0, 99),
                        between(1, 9999));
    }

    /** How many digits stand together, over and over. */
    private List<Integer> groups() {
        return IntStream.range(0, between(1, 4)).mapToObj(_ -> between(1, 6)).toList();
    }

    private String digits(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Integer.toString(between(0, 9)))
                .collect(Collectors.joining());
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String written(String digits, List<Integer> groups, String separator, char nought) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int group = 0; from < digits.length(); group++) {
            int to = Math.min(digits.length(), from + groups.get(group % groups.size()));
            parts.add(digits.substring(from, to));
            from = to;
        }
        return parts.stream()
                .map(part -> part.chars()
                        .mapToObj(sign -> String.valueOf(sign == '+' ? '+' : (char) (sign - '0' + nought)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(separator));
    }
}
