package id.tanggap.query.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However a neighbourhood, a house, a plate or a spot on a map is written, nothing of it is left; and sums, dates and roads,
 * which look like them, stay. What is tried is drawn, the same in each run.
 */
class EveryWayToWriteAnAddressTest {
    private static final int TRIES = 400;
    private static final Redaction REDACTION = Redaction.of(List.of(), null, List.of(), 3);

    private final Random random = new Random(18);

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private int number(int from, int to) {
        return from + random.nextInt(to - from);
    }

    private String inACase(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text.toLowerCase(Locale.ROOT);
            case 1 -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }

    private String padded(int number) {
        return one("%d", "%02d", "%03d").formatted(number);
    }

    private String around(String what) {
        return one("Lampu mati di ", "warga ", "", "banjir,\n", "(")
                + what
                + one(" gelap", ", Ciruas", "", "\nKec. Ciruas", ")");
    }

    private void goes(String what, String... gone) {
        String text = around(what);
        String masked = REDACTION.mask(text);
        assertThat(masked).as(text).doesNotContain(gone).doesNotContain(what);
        assertThat(REDACTION.mask(masked)).as("%s, masked once more", text).isEqualTo(masked);
    }

    private void stays(String what) {
        String text = around(what);
        assertThat(REDACTION.mask(text)).as(text).contains(what);
    }

    @Test
    void aNeighbourhoodGoes() {
        IntStream.range(0, TRIES).forEach(_ -> {
            String rt = padded(number(11, 40));
            String rw = padded(number(41, 60));
            String written = one(
                    "RT" + one(" ", "", ".", ". ", ": ") + rt + one(" ", "/", ", ", " / ", "-") + "RW"
                            + one(" ", "", ".", ". ") + rw,
                    "RT" + one(" ", "", ".") + rt + one("/", " / ") + rw,
                    "RT/RW" + one(" ", ": ", ".") + rt + "/" + rw);
            goes(inACase(written), rt, rw);
        });
    }

    @Test
    void theNumberOfAHouseGoes() {
        IntStream.range(0, TRIES).forEach(_ -> {
            String house = number(1, 200) + one("", "A", "b");
            goes(
                    one("Jl. Melati ", "jalan Kenanga Raya ", "Gang Mawar ", "Perum Griya Asri ")
                            + one("No. ", "no ", "No.", "Nomor ", "nomer ")
                            + house,
                    "o. " + house,
                    "o " + house,
                    "omor " + house);
        });
    }

    @Test
    void thePlateOfAVehicleGoes() {
        IntStream.range(0, TRIES).forEach(_ -> {
            String digits = String.valueOf(number(1_000, 9_999));
            String plate = one("A", "B", "D", "BE", "AB")
                    + one(" ", "")
                    + digits
                    + one(" ", "")
                    + one("KX", "QWZ", "VT", "ZX");
            goes(plate, digits);
        });
    }

    @Test
    void ofCoordinatesAreaIsLeftAndNoHouse() {
        IntStream.range(0, TRIES).forEach(_ -> {
            String latitude = "-" + number(5, 9) + "." + number(100_000, 999_999);
            String longitude = number(95, 141) + "." + number(100_000, 999_999);
            String text = around(latitude + one(",", ", ", " ", "; ") + longitude);
            String masked = REDACTION.mask(text);
            assertThat(masked)
                    .as(text)
                    .doesNotContainPattern("[0-9]\\.[0-9]{4}")
                    .containsPattern("-[0-9]+\\.[0-9]{3}, [0-9]+\\.[0-9]{3}");
            assertThat(REDACTION.mask(masked)).as("%s, masked once more", text).isEqualTo(masked);
        });
    }

    @Test
    void sumsDatesAndRoadsStay() {
        IntStream.range(0, TRIES).forEach(_ -> {
            stays(one("Rp ", "Rp. ", "Rp") + number(1, 999) + "." + number(100, 999) + one("", ".000", ",00"));
            stays(number(10, 28) + one("-", "/") + number(10, 12) + one("-", "/") + number(2020, 2027));
            stays(one("Jalan Nasional ", "Jl. Raya Serang KM ", "Jl. Tol KM ") + number(1, 99));
            stays(number(2, 99) + one(" ribu rupiah", " juta rupiah", " warga", " meter", " KK"));
            stays("pukul " + "%02d.%02d".formatted(number(0, 23), number(0, 59)) + " WIB");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pak RT dan Bu RW sudah tahu",
                "Jl. 17 Agustus rusak sejak 17 Agustus 2026",
                "UU 14/2008 dan Perbup No. 12 Tahun 2023",
                "harga beras Rp 14.500 per kg, naik 2.500 rupiah",
                "Jalan Lingkar Selatan KM 3,5 berlubang",
                "bantuan Rp 1.250.000,00 untuk 40 KK"
            })
    void whatAComplaintIsAboutStays(String text) {
        assertThat(REDACTION.mask(text)).isEqualTo(text);
    }
}
