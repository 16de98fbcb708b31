package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.deadline.EscalateComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.outcome.ReopenComplaint;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.Evidence;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A repeated wish is told by which utterance it is, never by its words. */
class TheSameWordsTest {

    private static final Actor OFFICER = new Actor(Actor.Kind.OPD, "petugas-dinas-pu", PUBLIC_WORKS);

    private final Course course = new Course(assignedTo(PUBLIC_WORKS));

    @Test
    void twiceAskedTwiceAnsweredEndsBothPauses() {
        course.wish(ask("sudah bisa dilewati?"));
        course.wish(tell("sudah"));
        course.wish(ask("sudah bisa dilewati?"));
        course.wish(tell("sudah"));

        assertThat(course.all(InformationRequested.class)).hasSize(2);
        assertThat(course.all(InformationReceived.class)).hasSize(2);
        assertThat(course.state().stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(course.state().lead().asksSince()).isNull();
        assertThat(course.state().lead().pauses())
                .hasSize(2)
                .allSatisfy(pause -> assertThat(pause.to()).isNotNull());
    }

    @Test
    void twoOfficesWithTheSameTemplateBothHaveAnswered() {
        course.wish(tag(HEALTH, TagRole.SUPPORTING, null));

        course.wish(answer(HEALTH, HEALTH_HEAD, Saying.UNNAMED));
        course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, Saying.UNNAMED));

        assertThat(course.all(ComplaintAnswered.class))
                .extracting(ComplaintAnswered::opd)
                .containsExactly(HEALTH, PUBLIC_WORKS);
        assertThat(course.state().lead().firstAnsweredAt()).isNotNull();
    }

    @Test
    void twoPeopleOfOneOfficeHaveBothSpoken() {
        course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, Saying.UNNAMED));
        course.wish(answer(PUBLIC_WORKS, OFFICER, Saying.UNNAMED));

        assertThat(course.all(ComplaintAnswered.class)).hasSize(2);
    }

    @Test
    void aBlindRetryIsNoSecondEventWhateverTheRulesDidMeanwhile() {
        course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, Saying.UNNAMED));
        course.happened(new DeadlineMissed(ID, PUBLIC_WORKS, DeadlineKind.RESOLUTION, LATER, LATER));
        course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, Saying.UNNAMED));

        assertThat(course.all(ComplaintAnswered.class)).hasSize(1);
    }

    @Test
    void aBlindRetryOfADeclineIsGrantedEvenWhereTheRulesHaveFoundAnotherDesk() {
        course.wish(decline());
        course.happened(assigned(HEALTH));

        assertThat(course.wish(decline())).isEmpty();
    }

    @Test
    void whatIsGivenBackIsDeclinedAgainInTheSameWords() {
        course.wish(decline());
        course.happened(new ComplaintAssigned(ID, PUBLIC_WORKS, null, BY_ACCOUNT, DEADLINES, DISKOMINFO, LATER));
        course.wish(decline());

        assertThat(course.all(ComplaintDeclined.class)).hasSize(2);
        assertThat(course.state().stage()).isEqualTo(Stage.UNROUTED);
    }

    @Test
    void theSameSolutionIsReportedAndDisputedAgain() {
        for (int round = 0; round < 2; round++) {
            course.wish(resolve());
            course.wish(dispute());
        }

        assertThat(course.all(ComplaintResolved.class)).hasSize(2);
        assertThat(course.all(ResolutionDisputed.class)).hasSize(2);
        assertThat(course.state().stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void afterStaffReopenedItTheSameSolutionCounts() {
        course.wish(resolve());
        course.wish(new ReopenComplaint(ID, DISKOMINFO, LATER));
        course.wish(resolve());

        assertThat(course.state().stage()).isEqualTo(Stage.RESOLVED);
    }

    @Test
    void theMayorsSecondNoteIsNotLost() {
        course.wish(tag(HEALTH, TagRole.SUPPORTING, "tolong bantu"));
        course.wish(tag(HEALTH, TagRole.SUPPORTING, "tolong bantu"));
        course.wish(tag(HEALTH, TagRole.SUPPORTING, "hari ini juga"));
        course.wish(tag(HEALTH, TagRole.SUPPORTING, null));

        assertThat(course.all(ComplaintTagged.class)).hasSize(2);
    }

    @Test
    void aRequestThatNamesItselfIsKnownHoweverLateItComesAgain() {
        Saying named = new Saying.Requested("3f0c");
        course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, named));
        course.wish(tell("belum"));

        assertThat(course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, named))).isEmpty();
        assertThat(course.wish(answer(PUBLIC_WORKS, OFFICER, named)))
                .as("a name is one speaker's own")
                .hasSize(1);
        assertThat(course.wish(new AnswerComplaint(
                        ID, named, PUBLIC_WORKS, sealed("kata lain"), null, PUBLIC_WORKS_HEAD, LATER)))
                .as("the form came back with other words")
                .hasSize(1);
    }

    @Test
    void aRequestWithAnotherNameSaysItAgain() {
        course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, new Saying.Requested("1")));
        course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, new Saying.Requested("2")));

        assertThat(course.all(ComplaintAnswered.class)).hasSize(2);
    }

    @Test
    void twoPostsWithTheSameWordsAreTwo() {
        course.wish(new ReceiveInformation(
                ID, Saying.inPost(Channel.WHATSAPP, "wamid.1"), sealed("sudah"), Actor.CITIZEN, LATER));
        course.wish(new ReceiveInformation(
                ID, Saying.inPost(Channel.WHATSAPP, "wamid.2"), sealed("sudah"), Actor.CITIZEN, LATER));
        course.wish(new ReceiveInformation(
                ID, Saying.inPost(Channel.WHATSAPP, "wamid.1"), sealed("sudah"), Actor.CITIZEN, LATER));

        assertThat(course.all(InformationReceived.class)).hasSize(2);
    }

    @Test
    void noIdTellsANumberOrAWord() {
        UtteranceId id = UtteranceId.ofPost(Channel.WHATSAPP, "wamid.HBgNNjI4MTExMTExMTEx");

        assertThat(id.value()).matches("[0-9a-z]{26}").doesNotContain("HBgN").doesNotContain("628111");
    }

    @Test
    void noRequestIsTakenForAnotherBecauseTheirPartsRunIntoEachOther() {
        assertThat(UtteranceId.ofRequest("1", MAYOR, "answer", sealed("a")))
                .isNotEqualTo(UtteranceId.ofRequest("1\nMAYOR", MAYOR, "answer", sealed("a")))
                .isNotEqualTo(UtteranceId.ofRequest("1", MAYOR, "ask", sealed("a")))
                .isNotEqualTo(UtteranceId.ofTurn(1, MAYOR, "answer", sealed("a")))
                .isEqualTo(UtteranceId.ofRequest("1", MAYOR, "answer", sealed("a")));
    }

    /** Ids are in events for ever: they hang on what is said, and not on how our classes call it. */
    @Test
    void anIdIsMadeOfNothingButWhatIsSaid() {
        Sealed reason = sealed("alasan");
        course.wish(new EscalateComplaint(ID, new Saying.Requested("1"), EscalationLevel.SEKDA, reason, MAYOR, LATER));
        course.wish(new ResolveComplaint(
                ID,
                new Saying.Requested("2"),
                PUBLIC_WORKS,
                reason,
                List.of(new Evidence(sealed("foto"), null), new Evidence(sealed("dua"), sealed("dari timur"))),
                PUBLIC_WORKS_HEAD,
                LATER));

        assertThat(course.all(ComplaintEscalated.class))
                .extracting(ComplaintEscalated::utterance)
                .containsExactly(UtteranceId.ofRequest("1", MAYOR, "escalate", reason, "SEKDA"));
        assertThat(course.all(ComplaintResolved.class))
                .extracting(ComplaintResolved::utterance)
                .containsExactly(UtteranceId.ofRequest(
                        "2",
                        PUBLIC_WORKS_HEAD,
                        "resolve",
                        reason,
                        sealed("foto").ciphertext(),
                        "",
                        sealed("dua").ciphertext(),
                        sealed("dari timur").ciphertext()));
    }

    @Test
    void aLongTalkIsRememberedForAsLongAsAnybodyWouldRepeatIt() {
        IntStream.range(0, 300)
                .forEach(i ->
                        course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, new Saying.Requested("request " + i))));

        assertThat(course.state().heard().utterances()).hasSizeLessThan(300);
        assertThat(course.wish(answer(PUBLIC_WORKS, PUBLIC_WORKS_HEAD, new Saying.Requested("request 100"))))
                .isEmpty();
    }

    private static AskCitizen ask(String question) {
        return new AskCitizen(ID, Saying.UNNAMED, PUBLIC_WORKS, sealed(question), null, PUBLIC_WORKS_HEAD, LATER);
    }

    private static ReceiveInformation tell(String information) {
        return new ReceiveInformation(ID, Saying.UNNAMED, sealed(information), Actor.CITIZEN, LATER);
    }

    private static AnswerComplaint answer(OpdId opd, Actor by, Saying said) {
        return new AnswerComplaint(ID, said, opd, sealed("Segera kami cek"), null, by, LATER);
    }

    private static DeclineComplaint decline() {
        return new DeclineComplaint(ID, Saying.UNNAMED, PUBLIC_WORKS, sealed("bukan kami"), PUBLIC_WORKS_HEAD, LATER);
    }

    private static ResolveComplaint resolve() {
        return new ResolveComplaint(
                ID, Saying.UNNAMED, PUBLIC_WORKS, sealed("selesai"), List.of(), PUBLIC_WORKS_HEAD, LATER);
    }

    private static DisputeResolution dispute() {
        return new DisputeResolution(ID, Saying.UNNAMED, sealed("belum"), Actor.CITIZEN, LATER);
    }

    private static TagComplaint tag(OpdId opd, TagRole role, String note) {
        return new TagComplaint(
                ID, Saying.UNNAMED, opd, role, note == null ? null : sealed(note), null, DEADLINES, MAYOR, LATER);
    }

    /** One wish after the other. */
    private static final class Course {

        private final List<ComplaintEvent> events = new ArrayList<>();
        private ComplaintState state;

        Course(GivenComplaint given) {
            given.past().forEach(this::happened);
        }

        List<ComplaintEvent> wish(Intent<ComplaintState, ComplaintEvent> wish) {
            List<ComplaintEvent> came = wish.decide(state);
            came.forEach(this::happened);
            return came;
        }

        void happened(ComplaintEvent event) {
            state = ComplaintState.evolve(state, event);
            events.add(event);
        }

        ComplaintState state() {
            return state;
        }

        <E> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }
}
