package id.tanggap.query.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the rules look at a sign of a text that was made to keep them busy: the count does not grow with its length. */
class WorkOfMaskingTest {
    private static final int SIGNS = 10_000;
    private static final int LOOKS_AT_A_SIGN = 800;

    private final Redaction redaction = Redaction.of(List.of("dinaspu"), "Siti Aminah", List.of("satu dua"), 3);
    private long looks;

    private final class Counted implements CharSequence {
        private final CharSequence signs;

        Counted(CharSequence signs) {
            this.signs = signs;
        }

        @Override
        public int length() {
            return signs.length();
        }

        @Override
        public char charAt(int place) {
            looks++;
            return signs.charAt(place);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            looks += to - from;
            return new Counted(signs.subSequence(from, to));
        }

        @Override
        public String toString() {
            looks += signs.length();
            return signs.toString();
        }
    }

    private long looks(String text) {
        looks = 0;
        redaction.mask(text, Counted::new);
        return looks;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1",
                "08",
                "0 8 ",
                "satu ",
                "satudua",
                "a",
                "a.",
                "a@",
                "a.@",
                "@a.",
                "+62 (",
                "(",
                "0812-",
                "1.250.",
                "12-03-2025 ",
                "B 1",
                "b 1234 ",
                "B 1234 X",
                "jl ",
                "jl. a ",
                "rt 1/",
                "rumah saya ",
                "rumah saya jl a 1 ",
                "no 1 ",
                "nama ",
                "nama: ",
                "nama saya ",
                "nama: A dan ",
                "atas nama ",
                "a.n. Budi ",
                "an ",
                "ig ",
                "ig: a",
                "fb: a ",
                "ig a.",
                "a at b ",
                "a at gmail dot ",
                "a titik ",
                "a_at_",
                "a'",
                "http://",
                "http://a/%25",
                "www.",
                "https://x.com/",
                "t.me/",
                "siti ",
                "aminah-",
                "nik 1",
                "rek 1 ",
                "1, ",
                "1/",
                "Rp 1.",
                "tgl 1-1-",
                "jam 1.",
                "3604 ",
                "l1O",
                "\n",
                "\n\n1",
                " ",
                "\u200B1",
                "😀1",
                "o ",
                "12345678-",
                "7K2M-",
                "a/b/1/",
                "1.1.1/",
                "lahir 1 ",
                "password: ",
                "paspor A",
                "blok a",
                "-6.2000,",
                "tahun 2023 ",
                "motor b 1 ",
                "bernama A ",
                "saya Budi ",
                "kasih, Budi ",
                "binti Budi ",
                "dari: a ",
                "siti aminah ",
                "Jl. Melati ",
                "rt dua ",
                "0812x",
                "08 terus ",
                "08.00-",
                "2019-2020-"
            })
    void aHostileTextIsNoMoreWorkThanItsLength(String piece) {
        String once = piece.repeat(SIGNS / piece.length());

        for (String text : List.of(once, "@" + once, "ig: " + once, once + " 081234567890 budi@gmail.com")) {
            assertThat(looks(text) / text.length())
                    .as("looks at each sign of %s…", text.substring(0, Math.min(20, text.length())))
                    .isLessThan(LOOKS_AT_A_SIGN);
        }
    }
}
