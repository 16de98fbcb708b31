package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@pemkab @dinaspu, jalan cempaka amblas. sudah 5 hari | jalan cempaka amblas.",
                "Air mati | Air mati",
                "@pemkab | ",
            })
    void aComplaintIsCalledByItsFirstWords(String text, String headline) {
        assertThat(Headline.of(text)).isEqualTo(headline);
    }

    @Test
    void aLongOneIsCutBetweenWords() {
        assertThat(
                        Headline.of(
                                "jalan cempaka amblas dari hari minggu truk sampah ga bisa lewat sudah lima hari sampah numpuk"))
                .isEqualTo("jalan cempaka amblas dari hari minggu truk sampah ga bisa lewat sudah…");
        assertThat(Headline.of("x".repeat(200))).hasSize(71);
    }

    @Test
    void whereThereAreNoWordsThereIsNone() {
        assertThat(Headline.of(null)).isNull();
        assertThat(Headline.of("  ")).isNull();
    }

    @Test
    void whatIsShortenedEndsNoSentence() {
        assertThat(Headline.of("@dinaspu jl. kawasan dari bln kemarin rusak. Tolong"))
                .isEqualTo("jl. kawasan dari bln kemarin rusak.");
        assertThat(Headline.of("Lampu di Kec. Bojong No. 4 mati. Gelap")).isEqualTo("Lampu di Kec. Bojong No. 4 mati.");
    }
}
