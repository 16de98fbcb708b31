package id.tanggap.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "jln yg rusk, jalan yang rusak",
        "RUSAAAK parah!!, rusak parah",
        "jalan2 di kec. Cikupa, jalan di kecamatan cikupa",
        "lihat https://t.co/abc RT03, lihat rt 03"
    })
    void spellingsOfOneWordAreOne(String written, String words) {
        assertThat(String.join(" ", Words.of(written))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kepada Yth. Dinas Perhubungan, lampu mati|lampu mati",
                "Yth Bupati Serang. Jalan rusak|Jalan rusak",
                "Lampu mati. Kpd yth Kepala Dinas PU: mohon diperbaiki|Lampu mati. mohon diperbaiki",
                "kantor Dinas Perhubungan tutup|kantor Dinas Perhubungan tutup"
            })
    void aSalutationIsNotLearned(String written, String rest) {
        assertThat(Salutation.removedFrom(written).strip().replaceAll("\\s+", " "))
                .isEqualTo(rest);
    }

    @Test
    void nothingSaidHasNoWords() {
        assertThat(Words.of("... 🙏 !!")).isEmpty();
    }
}
