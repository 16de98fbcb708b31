package id.tanggap.query.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final Redaction REDACTION = by("Siti Aminah");

    private static Redaction by(String author) {
        return Redaction.of(
                List.of("dinaspu.randukara", "Diskominfo.Kab", "bupatiserang", "pln123"), author, List.of(), 3);
    }

    /**
     * One line of {@code samples.txt}.
     *
     * @param masked what everybody reads
     */
    record Sample(String author, String line, String text, String masked) {
        private static final String AUTHOR = "author: ";
        private static final String BECOMES = " => ";
        private static final String STAYS = "= ";
        private static final Pattern CODE = Pattern.compile("\\\\u([0-9A-F]{4})");

        static List<Sample> in(Stream<String> lines) {
            List<Sample> samples = new ArrayList<>();
            String author = "Siti Aminah";
            for (String line : lines.toList()) {
                if (line.startsWith(AUTHOR)) {
                    author = line.substring(AUTHOR.length());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    samples.add(of(author, line));
                }
            }
            return samples;
        }

        private static Sample of(String author, String line) {
            if (line.startsWith(STAYS)) {
                String text = read(line.substring(STAYS.length()));
                return new Sample(author, line, text, text);
            }
            int becomes = line.indexOf(BECOMES);
            return new Sample(
                    author, line, read(line.substring(0, becomes)), read(line.substring(becomes + BECOMES.length())));
        }

        private static String read(String written) {
            return CODE.matcher(written)
                    .replaceAll(
                            code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
                    .translateEscapes();
        }

        @Override
        public String toString() {
            return author + ": " + line;
        }
    }

    static Stream<Sample> samples() throws IOException {
        try (InputStream in = Objects.requireNonNull(RedactionTest.class.getResourceAsStream("samples.txt"))) {
            return Sample.in(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsPersonalGoesAndWhatAComplaintIsAboutStays(Sample sample) {
        Redaction redaction = by(sample.author());

        String masked = redaction.mask(sample.text());

        assertThat(masked).isEqualTo(sample.masked());
        assertThat(redaction.mask(masked)).as("masked once more").isEqualTo(masked);
    }

    @Test
    void thereAreEnoughSamplesToMeanSomething() throws IOException {
        assertThat(samples().count()).isGreaterThan(800);
    }

    @ParameterizedTest
    @CsvSource({
        "Adi, Jalan Adi Sucipto rusak, Jalan Adi Sucipto rusak",
        "Adi, terima kasih Pak Adi, terima kasih Pak [nama pelapor]",
        "Indah Permata, taman tidak indah lagi, taman tidak indah lagi",
        "Indah Permata, salam Indah Permata, salam [nama pelapor]",
        "Indah Permata, Bu Indah yang terhormat, Bu [nama pelapor] yang terhormat",
        "Warga Contoh, warga banyak yang sakit, warga banyak yang sakit",
        "@siti.aminah99, kata siti.aminah99 dan Kak Siti, kata [nama pelapor] dan Kak [nama pelapor]",
        "Agus Salim, 'Ini Agus Salim, air berlumpur', 'Ini [nama pelapor], air berlumpur'",
        "Agus Salim, Jl. H. Agus Salim tergenang, Jl. H. Agus Salim tergenang",
        "Bapak Agus, Bapak RT sudah tahu, Bapak RT sudah tahu",
        "62812, nomor 62812 saya, nomor 62812 saya",
        "diskominfo.kab, kata diskominfo.kab, kata diskominfo.kab"
    })
    void theAuthorsNameGoesInPartsAndInWholeAndTearsNoOtherWord(String author, String text, String masked) {
        assertThat(Redaction.of(List.of("diskominfo.kab"), author, List.of(), 3).mask(text))
                .isEqualTo(masked);
    }

    @Test
    void anOfficialTelephoneMayBeNamed() {
        Redaction redaction = Redaction.of(List.of("6281100000000"), null, List.of(), 3);

        assertThat(redaction.mask("WA kami 0811-0000-0000, bukan 0811-0000-0001"))
                .isEqualTo("WA kami 0811-0000-0000, bukan [nomor telepon]");
    }

    @Test
    void whatStaffCoveredByHandGoesWhateverBlanksAndCapitalsItHas() {
        Redaction redaction = Redaction.of(List.of(), null, List.of("Joko Widagdo", "anak ketiganya"), 3);

        assertThat(redaction.mask("JOKO\nWIDAGDO dan anak  ketiganya di rumah Joko Widagdono"))
                .isEqualTo("[ditutup] dan [ditutup] di rumah Joko Widagdono");
    }

    @Test
    void whatWasCoveredByHandHidesNoNumberFromTheRules() {
        Redaction redaction = Redaction.of(List.of(), null, List.of("a.n. Budi", "3456"), 3);

        assertThat(redaction.mask("rek a.n. Budi Santoso, hp 0812-3456-7890"))
                .isEqualTo("rek [ditutup][nama], hp [nomor telepon]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://foto.contoh.go.id/cikupa.jpg",
                "https://foto.contoh.go.id/2026/11/28/1780000000000.jpg",
                "https://foto.contoh.go.id/IMG_20261128_101530.jpg",
                "https://foto.contoh.go.id/9f0a1b2c-0812-4345-8790-aabbccddeeff.png",
                "https://www.google.com/maps?q=-6.200,106.817",
                "https://www.google.com/maps/place/Ciruas"
            })
    void aLinkThatTellsNothingMayBeSeen(String url) {
        assertThat(REDACTION.isHarmless(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://foto.contoh.id/081234567890.jpg",
                "https://foto.contoh.id/0812-3456-7890/a.jpg",
                "https://foto.contoh.id/%30%38%31%32%33%34%35%36%37%38%39%30.jpg",
                "https://foto.contoh.id/%2530%25381234567890",
                "https://foto.contoh.id/ktp/3604051205900001",
                "https://foto.contoh.id/a.jpg?nik=36",
                "https://foto.contoh.id/a.jpg#no_hp=0812",
                "https://foto.contoh.id/budi%40contoh.id",
                "https://foto.contoh.id/rumah-siti-aminah.jpg",
                "https://foto.contoh.id/rumah%20AMINAH.jpg",
                "https://foto.contoh.id/?nama=Joko",
                "https://budi:rahasia@contoh.id/a.jpg",
                "https://www.facebook.com/warga.biasa/photos/1",
                "https://foto.contoh.id/%%%25252525252530",
                "https://www.google.com/maps?q=-6.200000,106.816666",
                "https://www.google.com/maps/@-6.1185003,106.1502271,17z",
                "https://www.google.com/maps/place/Rumah/data=!3d-6.2000123!4d106.8166789",
                "https://www.openstreetmap.org/?mlat=-6.20001&mlon=106.81666",
                "https://maps.app.goo.gl/AbCdEf123",
                "https://goo.gl/maps/AbCdEf123"
            })
    void aLinkThatTellsOfSomebodyMayNot(String url) {
        assertThat(REDACTION.isHarmless(url)).isFalse();
    }

    @Test
    void aLinkInWhichSomethingCoveredByHandStandsMayNot() {
        Redaction redaction = Redaction.of(List.of(), null, List.of("Joko Widagdo"), 3);

        assertThat(redaction.isHarmless("https://foto.contoh.id/joko%20widagdo.jpg"))
                .isFalse();
    }
}
