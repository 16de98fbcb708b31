package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.ComplaintEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What everybody reads of how far it is, is what was done. */
class PublicStatusTest {
    private static final Happenings IT = Happenings.inTheOpen("1");

    private static PublicStatus after(ComplaintEvent... since) {
        return PublicStatus.of(
                Happenings.file(Stream.concat(Stream.of(IT.captured(1, "Jalan berlubang")), Stream.of(since))
                        .toArray(ComplaintEvent[]::new)));
    }

    @Test
    void whatAnOfficeHasOpenedIsNotYetAnswered() {
        assertThat(after()).isEqualTo(PublicStatus.UNANSWERED);
        assertThat(after(IT.assigned(2, "pu"), IT.acknowledged(3, "pu"))).isEqualTo(PublicStatus.UNANSWERED);
        assertThat(after(IT.assigned(2, "pu"), IT.answered(3, "pu", "Siap"))).isEqualTo(PublicStatus.ANSWERED);
    }

    @Test
    void itIsWorkedOnOnceTheOfficeSaysSoAndNoLongerOnAnotherDesk() {
        assertThat(after(IT.assigned(2, "pu"), IT.begun(3, "pu"))).isEqualTo(PublicStatus.IN_PROGRESS);
        assertThat(after(IT.assigned(2, "pu"), IT.begun(3, "pu"), IT.assigned(4, "lh")))
                .isEqualTo(PublicStatus.UNANSWERED);
        assertThat(after(IT.assigned(2, "pu"), IT.begun(3, "lh"))).isEqualTo(PublicStatus.UNANSWERED);
    }

    @Test
    void aSolutionThatItsCitizenDisputesIsDisputedUntilSomethingIsDone() {
        ComplaintEvent[] disputed = {
            IT.assigned(2, "pu"), IT.begun(3, "pu"), IT.resolved(4, "pu", "Beres"), IT.disputed(5), IT.reopened(5)
        };

        assertThat(after(disputed)).isEqualTo(PublicStatus.DISPUTED);
        assertThat(after(Stream.concat(Stream.of(disputed), Stream.of(IT.answered(6, "pu", "Maaf")))
                        .toArray(ComplaintEvent[]::new)))
                .isEqualTo(PublicStatus.DISPUTED);
        assertThat(after(Stream.concat(Stream.of(disputed), Stream.of(IT.begun(6, "pu")))
                        .toArray(ComplaintEvent[]::new)))
                .isEqualTo(PublicStatus.IN_PROGRESS);
        assertThat(after(Stream.concat(Stream.of(disputed), Stream.of(IT.resolved(6, "pu", "Sekarang beres")))
                        .toArray(ComplaintEvent[]::new)))
                .isEqualTo(PublicStatus.RESOLVED);
    }

    @Test
    void whatItsCitizenTookBackIsWithdrawn() {
        assertThat(after(IT.assigned(2, "pu"), IT.withdrawn(3))).isEqualTo(PublicStatus.WITHDRAWN);
    }

    @Test
    void wordsOfOldAreRead() {
        for (Status status : Status.values()) {
            assertThat(PublicStatus.ofWord(status.word())).isNotNull();
        }
    }
}
