package id.tanggap.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.query.complaint.Happenings;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.elastic.DocumentMapper;
import id.tanggap.query.elastic.IndexNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A private complaint is read with its words by whoever has its citizen's key. */
class PrivateComplaintsTest {

    private static final CitizenKeys KEYS = new CitizenKeys((_, code) -> code.toLowerCase() + "-is-the-key");
    private static final Happenings TOLD = Happenings.inTheOpen(Channel.WHATSAPP, "wamid.1");
    private static final ComplaintEvent CAPTURED = TOLD.captured(1, "Saya sakit TBC");

    private static Readings readings(ComplaintEvent... events) {
        return new Readings(_ -> Stream.of(events), Happenings.unsealing(), Happenings.GRAIN);
    }

    private static PrivateComplaints after(ComplaintEvent... events) {
        return new PrivateComplaints(mock(ElasticsearchClient.class), new IndexNames("test"), readings(events), KEYS);
    }

    private static PublicComplaint wordless() {
        return DocumentMapper.create()
                .convertValue(readings(CAPTURED).followed(TOLD.id()).orElseThrow(), PublicComplaint.class);
    }

    @Test
    void withTheKey() {
        PublicComplaint wordless = wordless();
        assertThat(wordless.text()).isNull();

        assertThat(after(CAPTURED).read(wordless, KEYS.of(wordless.trackingCode())))
                .hasValueSatisfying(one -> {
                    assertThat(one.text()).isEqualTo("Saya sakit TBC");
                    assertThat(one.hidesItsWords()).isTrue();
                });
    }

    @Test
    void andByNobodyElse() {
        assertThat(after(CAPTURED).read(wordless(), "abcdefghij2345672345")).isEmpty();
        assertThat(after(CAPTURED).read(wordless(), null)).isEmpty();
    }

    /** What its citizen keeps is followed as what a private channel keeps, wherever it was said. */
    @Test
    void aConfidentialOneAsWell() {
        Happenings told = Happenings.inTheOpen(Channel.WEB, "form");
        ComplaintEvent[] kept = {told.captured(1, "Dipukul guru"), told.chosen(1, Visibility.CONFIDENTIAL)};
        PublicComplaint followed = DocumentMapper.create()
                .convertValue(readings(kept).followed(told.id()).orElseThrow(), PublicComplaint.class);

        assertThat(followed.text()).isNull();
        assertThat(followed.publicity()).isEqualTo("confidential");
        assertThat(after(kept).read(followed, KEYS.of(followed.trackingCode())))
                .hasValueSatisfying(one -> assertThat(one.text()).isEqualTo("Dipukul guru"));
        assertThat(after(kept).read(followed, "abcdefghij2345672345")).isEmpty();
    }

    @Test
    void norOnceItIsWithheld() {
        PublicComplaint wordless = wordless();

        assertThat(after(CAPTURED, TOLD.withheld(2)).read(wordless, KEYS.of(wordless.trackingCode())))
                .isEmpty();
    }
}
