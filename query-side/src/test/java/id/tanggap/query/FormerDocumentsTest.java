package id.tanggap.query;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Said;
import id.tanggap.query.complaint.Status;
import id.tanggap.query.complaint.TimelineDocument;
import id.tanggap.query.elastic.DocumentMapper;
import id.tanggap.query.opd.OpdDocument;
import id.tanggap.query.search.PublicComplaint;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** After an upgrade what earlier versions wrote is read until the indices are built anew. */
class FormerDocumentsTest {

    @Test
    void theDeskReadsThem() {
        DeskDocument desk = Former.document("complaint-desk", DeskDocument.class);

        assertThat(desk.version()).isEqualTo(9);
        assertThat(desk.masked()).as("which nobody could cover then").isEmpty();
        assertThat(desk.life().status()).isEqualTo(Status.RESOLVED);
        assertThat(desk.life().resolutionDue()).isEqualTo(Instant.parse("2026-03-02T11:05:00Z"));
        assertThat(desk.life().privateOn()).isNull();
        assertThat(desk.life().publicity().everybodyReadsIt()).isTrue();
        assertThat(desk.texts().text()).startsWith("Jalan berlubang");
        assertThat(desk.texts().evidence().getFirst().url()).isEqualTo("https://contoh.id/bukti.jpg");
    }

    @Test
    void thePublicReadsThem() {
        PublicComplaint complaint = Former.document("complaint-public", PublicComplaint.class);

        assertThat(complaint.hidesItsWords()).isFalse();
        assertThat(complaint.text()).endsWith("hubungi [nomor telepon]");
        assertThat(complaint.answers()).extracting(Said::text).containsExactly("Segera kami tangani");
        assertThat(complaint.steps()).hasSize(7);
    }

    /** Its documents kept what the next event needed. */
    @Test
    void thoseOfVersionTwoAreReadWithoutWhatTheyKept() {
        JsonMapper json = DocumentMapper.create();
        DeskDocument desk = json.readValue(Former.json("complaint-desk", 2), DeskDocument.class);
        assertThat(desk.masked()).containsExactly("Pak Joko");
        assertThat(desk.life().status()).isEqualTo(Status.RESOLVED);
        assertThat(json.writeValueAsString(desk)).doesNotContain("timeSheet").contains("\"measures\"");

        PublicComplaint complaint = json.readValue(Former.json("complaint-public", 2), PublicComplaint.class);
        assertThat(complaint.publicity()).isEqualTo("public");
        assertThat(complaint.solution()).isEqualTo("Sudah ditambal");
        assertThat(json.writeValueAsString(complaint)).doesNotContain("kept", "ciphertext");
    }

    @Test
    void theTimelineAndTheRegisterAreRead() {
        TimelineDocument assigned = Former.document("timeline", TimelineDocument.class);
        assertThat(assigned.facts()).containsEntry("responseDue", "2026-03-02T02:04:00Z");
        assertThat(assigned.event()).isEqualTo("complaint.assigned");

        OpdDocument office = Former.document("opd", OpdDocument.class);
        assertThat(office.head().name().ciphertext()).isEqualTo("<Ibu Kepala>");
        assertThat(office.categories()).containsExactly("jalan");
    }
}
