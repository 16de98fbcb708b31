package id.tanggap.events.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyFailure;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is due of whom, stage by stage, the next due first. Times are hours since the post; an office has 24 for its first
 * answer and 120 for the solution, the triage desk 72, the citizen 240 to reply.
 */
class DueAtEveryStageTest {

    private static final Instant POSTED = Instant.parse("2026-03-02T01:00:00Z");
    private static final ComplaintId ID = ComplaintId.of(Channel.X, "1");
    private static final ComplaintId OTHER = ComplaintId.of(Channel.X, "2");
    private static final OpdId PU = new OpdId("pu");
    private static final OpdId LH = new OpdId("lh");
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final OfficialAccount ACCOUNT = new OfficialAccount(Channel.X, "2244994945", "dinaspu");
    private static final Sealed WORDS = new Sealed(new PersonId("citizen000000000000000001"), "sealed");

    @TestFactory
    Stream<DynamicTest> whatIsDueNext() {
        return Stream.of(
                stage("captured: nobody has looked", ""),
                stage("on the triage desk", "triage of triage-desk at 72", triage(0)),
                stage("on an office's desk", "first-response of pu at 25, resolution of pu at 121", assigned(1, PU)),
                stage(
                        "found an office late: the triage desk is not late any more",
                        "first-response of pu at 124, resolution of pu at 220",
                        triage(0),
                        missed(73, null, DeadlineKind.TRIAGE, 72),
                        assigned(100, PU)),
                stage("answered", "resolution of pu at 121", assigned(1, PU), answered(5, PU)),
                stage(
                        "answered, and it goes out or waits for somebody's hand",
                        "resolution of pu at 121",
                        assigned(1, PU),
                        answered(5, PU),
                        new ReplyToPublish(ID, said(), ACCOUNT, at(5)),
                        new ReplyHandedOver(ID, said(), HandOver.NO_TOKEN, at(6))),
                stage(
                        "answered, and it never became public: that is no answer",
                        "first-response of pu at 25, resolution of pu at 121",
                        assigned(1, PU),
                        answered(5, PU),
                        failed(6)),
                stage(
                        "answered by the mayor, and it never became public: the government still owes one",
                        "first-response of government at 25, first-response of lh at 44, resolution of government at 121,"
                                + " resolution of lh at 140",
                        assigned(1, PU),
                        assigned(20, LH),
                        answered(21, null),
                        failed(22)),
                stage(
                        "resolved and reopened, and the solution never became public",
                        "first-response of pu at 115, resolution of pu at 211",
                        assigned(1, PU),
                        resolved(10, PU),
                        failed(11),
                        reopened(100)),
                stage(
                        "it failed and stands there after all",
                        "resolution of pu at 121",
                        assigned(1, PU),
                        answered(5, PU),
                        failed(6),
                        new ReplyPublished(ID, said(), null, null, at(30), at(30))),
                stage(
                        "something else failed",
                        "resolution of pu at 121",
                        assigned(1, PU),
                        answered(5, PU),
                        new ReplyFailed(
                                ID, UtteranceId.ofPost(Channel.X, "else"), ReplyFailure.MESSAGE_REFUSED, at(6))),
                stage(
                        "answered late: what was missed is settled",
                        "resolution of pu at 121",
                        assigned(1, PU),
                        missed(26, PU, DeadlineKind.FIRST_RESPONSE, 25),
                        answered(30, PU)),
                stage(
                        "missed and noted, and still to be done",
                        "first-response of pu at 25, resolution of pu at 121",
                        assigned(1, PU),
                        missed(26, PU, DeadlineKind.FIRST_RESPONSE, 25)),
                stage(
                        "supported by another office, which owes nothing by itself",
                        "first-response of pu at 25, resolution of pu at 121",
                        assigned(1, PU),
                        supporting(2, LH)),
                stage(
                        "answered by the supporting office: the lead's own answer is still due",
                        "first-response of pu at 25, resolution of pu at 121",
                        assigned(1, PU),
                        supporting(2, LH),
                        answered(3, LH)),
                stage(
                        "the citizen was asked: nothing is demanded of the office",
                        "reply of citizen at 250",
                        assigned(1, PU),
                        asked(10, PU)),
                stage(
                        "asked by an office that was late: its clock stands still",
                        "reply of citizen at 270",
                        assigned(1, PU),
                        missed(26, PU, DeadlineKind.FIRST_RESPONSE, 25),
                        asked(30, PU)),
                stage(
                        "asked by the second office: nor of the government",
                        "reply of citizen at 250",
                        assigned(1, PU),
                        assigned(2, LH),
                        asked(10, LH)),
                stage(
                        "replied: the office has the rest of its time",
                        "first-response of pu at 45, resolution of pu at 141",
                        assigned(1, PU),
                        asked(10, PU),
                        new InformationReceived(ID, said(), WORDS, Actor.CITIZEN, at(30))),
                stage(
                        "not replied: so it has",
                        "resolution of pu at 361",
                        assigned(1, PU),
                        answered(5, PU),
                        asked(10, PU),
                        new CitizenKeptSilent(ID, at(250))),
                stage(
                        "declined: the citizen was promised all the same",
                        "first-response of government at 25, triage of triage-desk at 82, resolution of government at 121",
                        assigned(1, PU),
                        declined(10, PU),
                        triage(10)),
                stage(
                        "on a second office's desk: its own time is fresh, the promise is not",
                        "first-response of government at 25, first-response of lh at 44, resolution of government at 121,"
                                + " resolution of lh at 140",
                        assigned(1, PU),
                        assigned(20, LH)),
                stage(
                        "answered by the mayor: the promise of an answer is kept, the second office's is not",
                        "first-response of lh at 44, resolution of government at 121, resolution of lh at 140",
                        assigned(1, PU),
                        assigned(20, LH),
                        answered(21, null)),
                stage(
                        "back on the first office's desk",
                        "first-response of government at 25, first-response of pu at 54, resolution of government at 121,"
                                + " resolution of pu at 150",
                        assigned(1, PU),
                        assigned(20, LH),
                        assigned(30, PU)),
                stage(
                        "assigned at the moment of the promise: the office comes before the government",
                        "first-response of lh at 25, first-response of government at 25, resolution of lh at 121,"
                                + " resolution of government at 121",
                        assigned(1, PU),
                        declined(1, PU),
                        assigned(1, LH)),
                stage("resolved", "", assigned(1, PU), resolved(10, PU)),
                stage(
                        "resolved late: what was missed is settled",
                        "",
                        assigned(1, PU),
                        missed(122, PU, DeadlineKind.RESOLUTION, 121),
                        resolved(130, PU)),
                stage(
                        "resolved with another",
                        "",
                        assigned(1, PU),
                        merged(2),
                        new ResolvedWithAnother(ID, OTHER, at(9))),
                stage(
                        "reopened: the time in which it was resolved is no time of the office's",
                        "resolution of pu at 211",
                        assigned(1, PU),
                        resolved(10, PU),
                        reopened(100)),
                stage(
                        "reopened after a solution that came late: late it is again",
                        "resolution of pu at 121",
                        assigned(1, PU),
                        resolved(130, PU),
                        reopened(130)),
                stage("closed", "", assigned(1, PU), resolved(10, PU), closed(200)),
                stage("closed without a solution", "", assigned(1, PU), closed(10)),
                stage("refused", "", triage(0), refused(10)),
                stage("refused and reopened", "triage of triage-desk at 80", triage(0), refused(10), reopened(18)),
                stage("merged", "", assigned(1, PU), merged(10)),
                stage(
                        "unmerged: its clocks go on where they stood",
                        "first-response of pu at 45, resolution of pu at 141",
                        assigned(1, PU),
                        merged(10),
                        unmerged(30)),
                stage(
                        "unmerged to the triage desk: it has the rest of its time",
                        "triage of triage-desk at 92",
                        triage(0),
                        merged(10),
                        unmerged(30)),
                stage(
                        "unmerged while a question is open: it is still open and ends when it would have",
                        "reply of citizen at 250",
                        assigned(1, PU),
                        asked(10, PU),
                        merged(20),
                        unmerged(400)));
    }

    @Test
    void eachIsFoundByItsDeadlineAndItsOffice() {
        TimeSheet sheet = after(assigned(1, PU), assigned(20, LH));

        assertThat(sheet.due(DeadlineKind.RESOLUTION, LH, OfficeHours.ALWAYS).at())
                .isEqualTo(at(140));
        assertThat(sheet.due(DeadlineKind.RESOLUTION, null, OfficeHours.ALWAYS).at())
                .isEqualTo(at(121));
        assertThat(sheet.due(DeadlineKind.RESOLUTION, PU, OfficeHours.ALWAYS))
                .as("an office that no longer holds it owes nothing")
                .isNull();
        assertThat(sheet.due(DeadlineKind.TRIAGE, null, OfficeHours.ALWAYS)).isNull();
    }

    @Test
    void whatIsNotedIsNotedOfItsOwnerAlone() {
        TimeSheet sheet = after(
                assigned(1, PU),
                assigned(20, LH),
                missed(26, null, DeadlineKind.FIRST_RESPONSE, 25),
                missed(141, LH, DeadlineKind.RESOLUTION, 140));

        assertThat(sheet.dues(OfficeHours.ALWAYS).stream().filter(sheet::noted).map(DueAtEveryStageTest::words))
                .containsExactly("first-response of government at 25", "resolution of lh at 140");
    }

    @Test
    void whatWasKeptAfterAllIsNotedNoLonger() {
        TimeSheet sheet = after(
                assigned(1, PU),
                assigned(20, LH),
                missed(26, null, DeadlineKind.FIRST_RESPONSE, 25),
                missed(45, LH, DeadlineKind.FIRST_RESPONSE, 44),
                missed(141, LH, DeadlineKind.RESOLUTION, 140),
                kept(142, null, 25),
                kept(142, LH, 44));

        assertThat(sheet.broken()).isEmpty();
        assertThat(sheet.desks().getLast().missed()).containsExactly(DeadlineKind.RESOLUTION);
    }

    @Test
    void theFirstAnswerIsTheOneThatWasGivenFirstHoweverLateItIsTold() {
        TimeSheet sheet = after(assigned(1, PU), answered(30, PU), answered(20, PU), answered(25, PU));

        assertThat(sheet.answeredAt()).isEqualTo(at(20));
        assertThat(sheet.desks().getLast().firstAnsweredAt()).isEqualTo(at(20));
    }

    @Test
    void anAnswerCountsFromWhenItWasSaidHoweverLateItBecamePublicOrReachedUs() {
        ComplaintEvent another =
                new ComplaintAnswered(ID, UtteranceId.ofPost(Channel.X, "9"), PU, WORDS, null, by(PU), at(9));

        assertThat(after(assigned(1, PU), another, answered(5, PU)).answeredAt())
                .isEqualTo(at(5));
        assertThat(after(assigned(1, PU), answered(5, PU), another, failed(10)).answeredAt())
                .isEqualTo(at(9));
        TimeSheet atLast = after(
                assigned(1, PU),
                answered(5, PU),
                another,
                failed(10),
                new ReplyPublished(ID, said(), null, null, at(30), at(30)));
        assertThat(atLast.answeredAt()).isEqualTo(at(5));
        assertThat(atLast.lead().firstAnsweredAt()).isEqualTo(at(5));
    }

    @Test
    void itIsInTimeUntilItsLastMoment() {
        Due due = Due.ofTriage(at(72));

        assertThat(due.passed(at(72))).isFalse();
        assertThat(due.passed(at(72).plusNanos(1))).isTrue();
    }

    private static DynamicTest stage(String name, String dues, ComplaintEvent... events) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(after(events).dues(OfficeHours.ALWAYS).stream()
                                .map(DueAtEveryStageTest::words)
                                .toList())
                        .isEqualTo(dues.isEmpty() ? List.of() : List.of(dues.split(", "))));
    }

    private static TimeSheet after(ComplaintEvent... events) {
        return Arrays.stream(events).reduce(TimeSheet.EMPTY, TimeSheet::after, (first, next) -> next);
    }

    private static String words(Due due) {
        OpdId opd = due.owner().opd();
        return "%s of %s at %d"
                .formatted(
                        word(due.kind()),
                        opd == null ? word(due.owner()) : opd.value(),
                        Duration.between(POSTED, due.at()).toHours());
    }

    private static String word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Instant at(long hours) {
        return POSTED.plus(Duration.ofHours(hours));
    }

    private static ComplaintEvent triage(long hours) {
        return new ComplaintReferredToTriage(ID, "tidak ada aturan", at(hours + 72), Actor.SYSTEM, at(hours));
    }

    private static ComplaintEvent assigned(long hours, OpdId opd) {
        return new ComplaintAssigned(
                ID,
                opd,
                null,
                new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "meja"),
                new Deadlines(at(hours + 24), at(hours + 120), new PolicyId("layanan")),
                DISKOMINFO,
                at(hours));
    }

    private static ComplaintEvent supporting(long hours, OpdId opd) {
        return new ComplaintTagged(ID, said(), opd, TagRole.SUPPORTING, null, DISKOMINFO, at(hours));
    }

    private static ComplaintEvent answered(long hours, @Nullable OpdId opd) {
        return new ComplaintAnswered(ID, said(), opd, WORDS, null, by(opd), at(hours));
    }

    private static ComplaintEvent asked(long hours, OpdId opd) {
        return new InformationRequested(ID, said(), opd, WORDS, at(hours + 240), by(opd), at(hours));
    }

    private static ComplaintEvent declined(long hours, OpdId opd) {
        return new ComplaintDeclined(ID, said(), opd, WORDS, by(opd), at(hours));
    }

    private static ComplaintEvent resolved(long hours, OpdId opd) {
        return new ComplaintResolved(ID, said(), opd, WORDS, List.of(), by(opd), at(hours));
    }

    private static ComplaintEvent reopened(long hours) {
        return new ComplaintReopened(ID, Actor.CITIZEN, at(hours));
    }

    private static ComplaintEvent closed(long hours) {
        return new ComplaintClosed(ID, CloseReason.SILENCE, Actor.SYSTEM, at(hours));
    }

    private static ComplaintEvent refused(long hours) {
        return new ComplaintRefused(ID, said(), RefusalReason.ABUSIVE, WORDS, DISKOMINFO, at(hours));
    }

    private static ComplaintEvent merged(long hours) {
        return new ComplaintMerged(ID, OTHER, DISKOMINFO, at(hours));
    }

    private static ComplaintEvent unmerged(long hours) {
        return new ComplaintUnmerged(ID, OTHER, DISKOMINFO, at(hours));
    }

    private static ComplaintEvent missed(long hours, @Nullable OpdId opd, DeadlineKind kind, long due) {
        return new DeadlineMissed(ID, opd, kind, at(due), at(hours));
    }

    private static ComplaintEvent kept(long hours, @Nullable OpdId opd, long due) {
        return new DeadlineKept(ID, opd, DeadlineKind.FIRST_RESPONSE, at(due), at(hours));
    }

    private static Actor by(@Nullable OpdId opd) {
        return opd == null
                ? new Actor(Actor.Kind.MAYOR, "mayor", null)
                : new Actor(Actor.Kind.OPD, "kepala-" + opd.value(), opd);
    }

    private static ComplaintEvent failed(long hours) {
        return new ReplyFailed(ID, said(), ReplyFailure.MESSAGE_REFUSED, at(hours));
    }

    private static UtteranceId said() {
        return UtteranceId.ofPost(Channel.X, "said");
    }
}
