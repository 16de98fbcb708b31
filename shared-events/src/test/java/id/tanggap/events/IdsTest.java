package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.policy.PolicyId;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsMadeOfItsSignsAndOfNoOthers() {
        assertThat(new ComplaintId("0123456789abcdefghjkmnpqrs").value()).hasSize(26);
        assertThat(new PersonId("a".repeat(16)).value()).hasSize(16);
        assertThat(new PersonId("9".repeat(64)).value()).hasSize(64);
        assertThat(new Channel("A").word()).isEqualTo("a");
        for (String wrong : List.of(
                "",
                "0123456789abcdefghjkmnpqr",
                "0123456789abcdefghjkmnpqrst",
                "0123456789abcdefghijkmnpqr",
                "0123456789Abcdefghjkmnpqrs",
                "0123456789abcdefghjkmnpqr\n",
                "0123456789abcdefghjkmnpq\u00e9r")) {
            assertThatThrownBy(() -> new ComplaintId(wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new UtteranceId(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String wrong : List.of("a".repeat(15), "a".repeat(65), "A".repeat(20), "a-".repeat(10))) {
            assertThatThrownBy(() -> new PersonId(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String wrong : List.of("", "_A", "a", "A-B", "A".repeat(41))) {
            assertThatThrownBy(() -> new Channel(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String wrong : List.of("a", "-a", "A1", "a_b", "a".repeat(61))) {
            assertThatThrownBy(() -> new OpdId(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theSamePostIsTheSameComplaint() {
        assertThat(ComplaintId.of(Channel.X, "1985")).isEqualTo(ComplaintId.of(Channel.X, "1985"));
        assertThat(TrackingCode.of(Channel.X, "1985")).isEqualTo(TrackingCode.of(Channel.X, "1985"));
    }

    @Test
    void theSameIdOnAnotherPlatformIsAnotherComplaint() {
        assertThat(ComplaintId.of(Channel.X, "1985")).isNotEqualTo(ComplaintId.of(Channel.THREADS, "1985"));
    }

    @Test
    void theIdOfAPostNeverChangesBetweenReleases() {
        assertThat(ComplaintId.of(Channel.INSTAGRAM, "17900000000000001").value())
                .isEqualTo("djrjn50g61193ab3gwegzjqsb2");
        assertThat(TrackingCode.of(Channel.INSTAGRAM, "17900000000000001").value())
                .isEqualTo("AMR2-56M5-JZNQ");
    }

    @Test
    void aChannelIsAsGoodAsAnyWhetherItIsKnownOrNot() {
        Channel added = Channel.ofWord("radio-suara-kota");

        assertThat(added.value()).isEqualTo("RADIO_SUARA_KOTA");
        assertThat(added.word()).isEqualTo("radio-suara-kota");
        assertThat(added.isPrivate()).as("until somebody says otherwise").isTrue();
        assertThat(added.isPlatform()).isFalse();
        assertThatThrownBy(() -> Channel.ofWord("radio kota")).hasMessageContaining("RADIO KOTA");
    }

    @Test
    void whatIsSaidToTheGovernmentAloneIsPrivate() {
        assertThat(Channel.known().stream().filter(Channel::isPrivate))
                .containsExactly(
                        Channel.WHATSAPP,
                        Channel.TELEPHONE,
                        Channel.CALL_112,
                        Channel.SMS,
                        Channel.EMAIL,
                        Channel.LETTER,
                        Channel.SP4N_LAPOR,
                        Channel.APP);
    }

    @Test
    void twoKindsOfIdAreNeverTheSameText() {
        String same = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

        assertThat(new String[] {
                    new ComplaintId(same).toString(),
                    new OpdId(same).toString(),
                    new LeaderId(same).toString(),
                    new PersonId(same).toString(),
                    new PolicyId(same).toString()
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void aKecamatanCoversItsVillagesAndNoOther() {
        PlaceCode kecamatan = new PlaceCode("36.04.05");

        assertThat(kecamatan.covers(new PlaceCode("36.04.05.2001"))).isTrue();
        assertThat(kecamatan.covers(new PlaceCode("36.04.06.2001"))).isFalse();
        assertThat(new PlaceCode("36.04.05.2001").covers(kecamatan)).isFalse();
    }

    @Test
    void whatIsNoCodeOfARegionIsRefused() {
        assertThatThrownBy(() -> new PlaceCode("36.4")).hasMessageContaining("36.4");
    }
}
