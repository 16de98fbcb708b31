package id.tanggap.command.routing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonBookTest {

    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");
    private static final OpdId PUBLIC_WORKS = new OpdId("dinas-pu");
    private static final OpdId TRAFFIC = new OpdId("dinas-perhubungan");
    private static final Sealed WORDS = new Sealed(CITIZEN, "sealed");

    private final LessonBook book = new LessonBook();
    private final ComplaintId id = captured("1");

    @Test
    void whoResolvedItTeachesNotWhoGotItFirst() {
        book.note(new ComplaintDeclined(
                id, UtteranceId.ofRecord(id, "declined", NOW), TRAFFIC, WORDS, office(TRAFFIC), NOW));
        resolved(id, PUBLIC_WORKS);

        assertThat(book.confirmed())
                .singleElement()
                .satisfies(confirmed -> assertThat(confirmed.office()).isEqualTo(PUBLIC_WORKS));
    }

    @Test
    void whatNobodyOfTheStaffConfirmedTeachesNothing() {
        for (int i = 2; i < 500; i++) {
            captured(Integer.toString(i));
        }
        book.note(new ComplaintCategorised(id, new CategoryId("jalan"), Actor.CITIZEN, NOW));

        assertThat(book.confirmed()).isEmpty();
    }

    @Test
    void whatIsDeclinedAfterAllTeachesNothingAnyMore() {
        resolved(id, PUBLIC_WORKS);
        book.note(new ComplaintDeclined(
                id, UtteranceId.ofRecord(id, "declined", NOW), PUBLIC_WORKS, WORDS, office(PUBLIC_WORKS), NOW));

        assertThat(book.confirmed()).isEmpty();
    }

    @Test
    void whoeverIsErasedIsInNoLesson() {
        resolved(id, PUBLIC_WORKS);
        book.note(new PersonErased(CITIZEN, Actor.SYSTEM, NOW));

        assertThat(book.confirmed()).isEmpty();
        assertThat(book.lastErasure()).contains(NOW);
    }

    @Test
    void whatIsRedactedIsInNoLesson() {
        resolved(id, PUBLIC_WORKS);
        book.note(new ComplaintRedacted(id, CITIZEN, NOW));

        assertThat(book.confirmed()).isEmpty();
    }

    private ComplaintId captured(String post) {
        var capture = LivingComplaints.capture(post, CITIZEN, NOW);
        capture.decide(null).forEach(book::note);
        return capture.complaint();
    }

    private void resolved(ComplaintId complaint, OpdId opd) {
        book.note(new ComplaintResolved(
                complaint, UtteranceId.ofRecord(complaint, "resolved", NOW), opd, WORDS, List.of(), office(opd), NOW));
    }

    private static Actor office(OpdId opd) {
        return new Actor(Actor.Kind.OPD, "kepala", opd);
    }
}
