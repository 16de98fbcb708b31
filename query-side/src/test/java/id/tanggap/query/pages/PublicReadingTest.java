package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.DeskTexts;
import id.tanggap.query.complaint.Grain;
import id.tanggap.query.complaint.Hiding;
import id.tanggap.query.complaint.Proof;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.complaint.Talk;
import id.tanggap.query.pages.PublicReading.Text;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicReadingTest {

    private static final Grain GRAIN = Grain.usual(ZoneId.of("Asia/Jakarta"));

    @Test
    void staffSeeThatThePublicIsNotShownALinkThatTellsOfSomebody() {
        PublicReading reading = read(solved("https://foto.contoh.id/ktp/3604051205900001.jpg"));

        assertThat(reading.texts()).contains(new Text("link", "[tautan]"));
        assertThat(reading.covered()).isTrue();
    }

    @Test
    void staffSeeALinkThatThePublicIsShown() {
        PublicReading reading = read(solved("https://foto.contoh.id/sesudah.jpg"));

        assertThat(reading.texts()).contains(new Text("link", "https://foto.contoh.id/sesudah.jpg"));
        assertThat(reading.covered()).isFalse();
    }

    private static PublicReading read(DeskDocument complaint) {
        return PublicReading.of(complaint, Hiding.of(complaint, "Warga Contoh", GRAIN));
    }

    private static DeskDocument solved(String evidence) {
        DeskDocument sample = Samples.desk(Samples.ID, Samples.CODE, Status.RESOLVED, "dinas-pu", Duration.ofHours(1));
        return new DeskDocument(
                sample.id(),
                sample.version(),
                sample.source(),
                sample.life(),
                sample.attention(),
                sample.dues(),
                sample.strip(),
                new DeskTexts(
                        new DeskTexts.Posted(null, null, "Warga Contoh", "Jalan berlubang", null),
                        DeskTexts.Discussed.NOTHING,
                        new DeskTexts.Decided(null, "Sudah ditambal", List.of(new Proof(evidence, "sesudah"))),
                        Talk.UNTOLD,
                        List.of()),
                sample.photos(),
                sample.measures());
    }
}
