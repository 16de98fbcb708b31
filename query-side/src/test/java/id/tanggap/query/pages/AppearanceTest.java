package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Grain;
import id.tanggap.query.complaint.Hiding;
import id.tanggap.query.complaint.Status;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AppearanceTest {

    private static final DeskDocument COMPLAINT =
            Samples.desk(Samples.ID, Samples.CODE, Status.ASSIGNED, "dinas-pu", Duration.ofHours(1));

    @Test
    void whatIsNamedAndLinkedIsToldOnce() {
        Appearance shown = of("@dinaspu dan @satpol.pp, lihat https://jalan.example/peta. Sekali lagi @dinaspu.");
        assertThat(shown.mentions()).containsExactly("@dinaspu", "@satpol.pp");
        assertThat(shown.links()).containsExactly("https://jalan.example/peta.");
        assertThat(shown.parts()).isEqualTo(1);
    }

    @Test
    void anAddressOfMailNamesNobody() {
        assertThat(of("Tulis ke pu@randukara.example").mentions()).isEmpty();
    }

    @Test
    void whatIsLongerThanTheChannelTakesGoesOutInSeveral() {
        assertThat(of("kata ".repeat(61)).parts()).isEqualTo(2);
        assertThat(Appearance.of(
                                "kata ".repeat(61),
                                "web",
                                Hiding.of(
                                        COMPLAINT, COMPLAINT.texts().author(), Grain.usual(ZoneId.of("Asia/Jakarta"))))
                        .parts())
                .as("our own page takes all of it")
                .isEqualTo(1);
    }

    @Test
    void anybodysNumberIsToldAndAPublicHotlineIsNot() {
        assertThat(of("Hubungi Bu Siti di 0812-3456-7890").telephone()).isTrue();
        assertThat(of("Kalau darurat, telepon 112.").telephone()).isFalse();
    }

    private static Appearance of(String text) {
        return Appearance.of(
                text,
                "instagram",
                Hiding.of(COMPLAINT, COMPLAINT.texts().author(), Grain.usual(ZoneId.of("Asia/Jakarta"))));
    }
}
