package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.DelicateMatters;
import id.tanggap.events.complaint.Visibility;
import org.junit.jupiter.api.Test;

class DelicateMattersTest {

    @Test
    void wholeWordsTellHoweverTheyAreWritten() {
        assertThat(usual("Petugas loket minta uang, PUNGUTAN-LIAR lagi")).isEqualTo(Visibility.CONFIDENTIAL);
        assertThat(usual("Anak saya dipukul gurunya")).isEqualTo(Visibility.CONFIDENTIAL);
        assertThat(usual("Jalan berlubang di depan pasar")).isEqualTo(Visibility.PUBLIC);
        assertThat(usual("Warung Bu Suapi kena banjir")).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void soDoesACategoryWhateverTheWords() {
        assertThat(DelicateMatters.USUAL.usual("Mohon ditindaklanjuti", new CategoryId("kekerasan")))
                .isEqualTo(Visibility.CONFIDENTIAL);
    }

    @Test
    void theGovernmentListsItsOwn() {
        DelicateMatters own = DelicateMatters.of("sengketa", "tanah warisan, Mafia Tanah");

        assertThat(own.usual("ada mafia tanah di sini", null)).isEqualTo(Visibility.CONFIDENTIAL);
        assertThat(own.usual("minta uang", null)).isEqualTo(Visibility.PUBLIC);
        assertThat(own.usual("apa saja", new CategoryId("sengketa"))).isEqualTo(Visibility.CONFIDENTIAL);
        assertThat(DelicateMatters.of("", " , ")).isEqualTo(DelicateMatters.USUAL);
    }

    private static Visibility usual(String text) {
        return DelicateMatters.USUAL.usual(text, null);
    }
}
