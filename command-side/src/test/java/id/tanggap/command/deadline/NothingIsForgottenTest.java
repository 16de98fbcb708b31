package id.tanggap.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.deadline.RaiseEscalation;
import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.EndWaiting;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.outcome.CloseSilentComplaint;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.command.policy.adoption.ServicePolicy;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Time passes, and whoever is reminded asks. By the default terms: a first answer within a day, a solution within five, three
 * days for triage, ten for the citizen, one for each step up the line, seven to object.
 */
class NothingIsForgottenTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
    private static final ComplaintId ID = ComplaintId.of(Channel.INSTAGRAM, "1");
    private static final ComplaintId OTHER = ComplaintId.of(Channel.INSTAGRAM, "2");
    private static final OpdId PU = new OpdId("dinas-pu");
    private static final OpdId HEALTH = new OpdId("dinas-kesehatan");
    private static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);
    private static final Sealed WORDS = new Sealed(new PersonId("citizen000000000000000001"), "sealed");

    private final LivingComplaints life = new LivingComplaints(
            BEGIN,
            CaptureComplaint.class,
            RouteComplaint.class,
            AssignComplaint.class,
            DeclineComplaint.class,
            AnswerComplaint.class,
            AskCitizen.class,
            ReceiveInformation.class,
            EndWaiting.class,
            ResolveComplaint.class,
            DisputeResolution.class,
            CloseSilentComplaint.class,
            MergeComplaint.class,
            UnmergeComplaint.class,
            NoteMissedDeadline.class,
            RaiseEscalation.class);
    private final Set<Reminder> waiting = new HashSet<>();
    private final Set<Reminder> everSet = new HashSet<>();
    private Instant now = BEGIN;

    @BeforeEach
    void somebodyComplains() {
        ServicePolicies policies = mock();
        when(policies.inForce()).thenReturn(new ServicePolicies.InForce(ServicePolicy.LINE, PolicyTerms.DEFAULT));
        life.reacts(new WhenTheClockRunsThenRemind(life.complaints(), policies, this::set, life.clock()));
        life.reacts(new WhenNobodyIsOnTheClockThenRemind(life.complaints(), policies, this::set));
        life.wish(new CaptureComplaint(
                ID,
                TrackingCode.of(Channel.INSTAGRAM, "1"),
                Channel.INSTAGRAM,
                Origin.WEBHOOK,
                WORDS,
                null,
                null,
                WORDS.of(),
                null,
                null,
                WORDS,
                null,
                List.of(),
                BEGIN,
                null,
                null,
                Actor.CITIZEN,
                BEGIN));
    }

    @Test
    void triageThatDecidesNothingIsMissedAndGoesUpToTheMayor() {
        toTriage();

        pass(Duration.ofDays(3));
        assertThat(missed()).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(missed()).containsExactly(new Missed(null, DeadlineKind.TRIAGE));
        assertThat(level()).isEqualTo(EscalationLevel.SEKDA);

        pass(Duration.ofDays(1));
        assertThat(level()).isEqualTo(EscalationLevel.MAYOR);
        pass(Duration.ofDays(100));
        assertThat(missed()).hasSize(1);
        assertThat(life.events(ID, ComplaintEscalated.class)).hasSize(2);
    }

    @Test
    void triageThatDecidesInTimeMissesNothing() {
        toTriage();
        pass(Duration.ofDays(2));
        assign(PU);
        pass(Duration.ofHours(23));

        assertThat(missed()).isEmpty();
    }

    @Test
    void aDeskThatSaysNothingGoesUpStepByStep() {
        assign(PU);

        pass(Duration.ofHours(25));
        assertThat(level()).isEqualTo(EscalationLevel.HEAD);
        pass(Duration.ofDays(1));
        assertThat(level()).isEqualTo(EscalationLevel.SEKDA);
        pass(Duration.ofDays(1));
        assertThat(level()).isEqualTo(EscalationLevel.MAYOR);
        assertThat(missed()).containsExactly(new Missed(PU, DeadlineKind.FIRST_RESPONSE));
    }

    @Test
    void anAnswerSettlesAMissedAnswerAndNotAMissedSolution() {
        assign(PU);
        pass(Duration.ofHours(25));
        answer(PU);
        assertThat(level()).isNull();

        pass(Duration.ofDays(4));
        assertThat(level()).isEqualTo(EscalationLevel.SEKDA);
        answer(PU);
        assertThat(level()).as("one more answer is no solution").isEqualTo(EscalationLevel.SEKDA);
        pass(Duration.ofDays(1));
        assertThat(level()).isEqualTo(EscalationLevel.MAYOR);

        resolve(PU);
        assertThat(level()).isNull();
    }

    @Test
    void whoeverPutsItOnAnotherDeskSettlesIt() {
        assign(PU);
        pass(Duration.ofHours(25));
        assign(HEALTH);

        assertThat(level()).isNull();
    }

    /** For the version before, the time between a solution and its reopening was the OPD's own. */
    @Test
    void aReminderOfTheVersionBeforeThatComesTooEarlyIsSetForTheTimeThatItIsDueNow() {
        assign(PU);
        answer(PU);
        pass(Duration.ofDays(1));
        resolve(PU);
        pass(Duration.ofDays(2));
        dispute();
        String due = BEGIN.plus(Duration.ofDays(5)).toString();
        waiting.clear();
        waiting.add(Reminder.parse(ID.value() + "/RESOLUTION/dinas-pu/" + due + "/" + due));

        pass(Duration.ofDays(3));
        assertThat(missed()).as("it has two of its five days left").isEmpty();

        pass(Duration.ofDays(1).plusHours(1));
        assertThat(missed()).containsExactly(new Missed(PU, DeadlineKind.RESOLUTION));
    }

    @Test
    void whatTheVersionBeforeLetGoOfIsRemindedOfWhenAllIsToldAgain() {
        assign(PU);
        answer(PU);
        life.wish(new MergeComplaint(ID, OTHER, Stage.ASSIGNED, MAYOR, now));
        pass(Duration.ofDays(6));
        life.wish(new UnmergeComplaint(ID, MAYOR, now));
        waiting.clear();

        life.tellAllAgain();
        pass(Duration.ofDays(6));

        assertThat(missed()).containsExactly(new Missed(PU, DeadlineKind.RESOLUTION));
    }

    @Test
    void theCitizenIsNotWaitedForWithoutEnd() {
        assign(PU);
        answer(PU);
        pass(Duration.ofDays(1));
        ask(PU);

        pass(Duration.ofDays(9));
        assertThat(life.state(ID).stage()).isEqualTo(Stage.AWAITING_CITIZEN);
        assertThat(missed()).isEmpty();
        pass(Duration.ofDays(2));
        assertThat(life.state(ID).stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(life.events(ID, CitizenKeptSilent.class)).hasSize(1);
        assertThat(missed()).as("the OPD has the rest of its five days").isEmpty();

        pass(Duration.ofDays(4));
        assertThat(missed()).containsExactly(new Missed(PU, DeadlineKind.RESOLUTION));
        assertThat(level()).isEqualTo(EscalationLevel.SEKDA);
    }

    @Test
    void whoAnswersInTimeIsNotSilent() {
        assign(PU);
        ask(PU);
        pass(Duration.ofDays(2));
        tell();
        pass(Duration.ofDays(12));

        assertThat(life.events(ID, CitizenKeptSilent.class)).isEmpty();
        assertThat(missed())
                .containsExactly(new Missed(PU, DeadlineKind.FIRST_RESPONSE), new Missed(PU, DeadlineKind.RESOLUTION));
    }

    @Test
    void askingStopsTheLadderOnlyForAsLongAsTheCitizenIsWaitedFor() {
        assign(PU);
        pass(Duration.ofHours(25));
        ask(PU);
        pass(Duration.ofDays(9));
        assertThat(level()).isEqualTo(EscalationLevel.HEAD);

        pass(Duration.ofHours(60));
        assertThat(level()).isEqualTo(EscalationLevel.SEKDA);
    }

    @Test
    void offices_that_pass_it_on_do_not_lengthen_what_the_citizen_was_promised() {
        assign(PU);
        for (OpdId next : List.of(HEALTH, PU, HEALTH, PU, HEALTH, PU, HEALTH)) {
            pass(Duration.ofHours(20));
            decline(life.state(ID).lead().opd());
            route(next);
        }

        assertThat(missed())
                .as("no desk had it for longer than its own deadline")
                .containsExactly(
                        new Missed(null, DeadlineKind.FIRST_RESPONSE), new Missed(null, DeadlineKind.RESOLUTION));
        assertThat(level()).isEqualTo(EscalationLevel.MAYOR);
    }

    @Test
    void aDeclineSettlesNothing() {
        assign(PU);
        pass(Duration.ofHours(25));
        decline(PU);
        assertThat(level()).isEqualTo(EscalationLevel.HEAD);

        route(HEALTH);
        assertThat(level()).isEqualTo(EscalationLevel.HEAD);
        pass(Duration.ofDays(2));
        assertThat(level()).isEqualTo(EscalationLevel.MAYOR);
    }

    @Test
    void aSolutionIsTheFirstAnswerAndTheTimeUntilItsDisputeIsNoTimeOfTheOpd() {
        assign(PU);
        pass(Duration.ofHours(1));
        resolve(PU);
        pass(Duration.ofDays(6));
        dispute();

        pass(Duration.ofDays(4));
        assertThat(missed()).isEmpty();
        pass(Duration.ofDays(1));
        assertThat(missed()).containsExactly(new Missed(PU, DeadlineKind.RESOLUTION));
    }

    @Test
    void aSolutionThatCameTooLateAndIsDisputedGoesUpAgain() {
        assign(PU);
        answer(PU);
        pass(Duration.ofDays(6));
        resolve(PU);
        assertThat(level()).isNull();
        dispute();
        pass(Duration.ofMinutes(1));

        assertThat(level()).isEqualTo(EscalationLevel.SEKDA);
    }

    @Test
    void unmergedItsClocksGoOnWhereTheyStood() {
        assign(PU);
        pass(Duration.ofHours(20));
        life.wish(new MergeComplaint(ID, OTHER, Stage.ASSIGNED, MAYOR, now));
        pass(Duration.ofDays(30));
        assertThat(missed()).isEmpty();
        life.wish(new UnmergeComplaint(ID, MAYOR, now));

        pass(Duration.ofHours(3));
        assertThat(missed()).isEmpty();
        pass(Duration.ofHours(2));
        assertThat(missed()).containsExactly(new Missed(PU, DeadlineKind.FIRST_RESPONSE));
    }

    @Test
    void unmergedTheTriageDeskHasTheRestOfItsTime() {
        toTriage();
        pass(Duration.ofDays(2));
        life.wish(new MergeComplaint(ID, OTHER, Stage.ASSIGNED, MAYOR, now));
        pass(Duration.ofDays(30));
        life.wish(new UnmergeComplaint(ID, MAYOR, now));

        pass(Duration.ofHours(23));
        assertThat(missed()).isEmpty();
        pass(Duration.ofHours(2));
        assertThat(missed()).containsExactly(new Missed(null, DeadlineKind.TRIAGE));
    }

    @Test
    void unmergedTheQuestionIsStillOpenAndStillEnds() {
        assign(PU);
        ask(PU);
        pass(Duration.ofDays(2));
        life.wish(new MergeComplaint(ID, OTHER, Stage.ASSIGNED, MAYOR, now));
        pass(Duration.ofDays(30));
        assertThat(life.state(ID).stage()).isEqualTo(Stage.MERGED);
        life.wish(new UnmergeComplaint(ID, MAYOR, now));
        assertThat(life.state(ID).stage()).isEqualTo(Stage.AWAITING_CITIZEN);

        pass(Duration.ofMinutes(1));
        assertThat(life.state(ID).stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void silenceClosesTheSolution() {
        assign(PU);
        resolve(PU);
        pass(Duration.ofDays(8));

        assertThat(life.state(ID).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void toldAllAgainNothingIsMissedTwice() {
        toTriage();
        pass(Duration.ofDays(4));
        assign(PU);
        pass(Duration.ofDays(8));
        List<?> before = life.events(ID);

        life.tellAllAgain();
        pass(Duration.ofDays(30));

        assertThat(life.events(ID)).isEqualTo(before);
    }

    @Test
    void aReminderIsReadAsItWasWritten() {
        toTriage();
        pass(Duration.ofDays(5));
        assign(PU);
        ask(PU);
        pass(Duration.ofDays(30));
        resolve(PU);

        assertThat(everSet)
                .isNotEmpty()
                .allSatisfy(
                        reminder -> assertThat(Reminder.parse(reminder.text())).isEqualTo(reminder));
        assertThat(Reminder.parse(ID.value() + "/FIRST_RESPONSE/dinas-pu/2026-03-03T01:00:03Z/2026-03-03T01:00:03Z")
                        .question(now))
                .as("as it was written before")
                .isEqualTo(new NoteMissedDeadline(ID, PU, DeadlineKind.FIRST_RESPONSE, now));
    }

    private record Missed(OpdId opd, DeadlineKind kind) {}

    private List<Missed> missed() {
        return life.events(ID, DeadlineMissed.class)
                .map(event -> new Missed(event.opd(), event.kind()))
                .toList();
    }

    private EscalationLevel level() {
        return Optional.ofNullable(life.state(ID).timeSheet().escalation())
                .map(escalation -> escalation.level())
                .orElse(null);
    }

    private void set(Reminder reminder) {
        waiting.add(reminder);
        everSet.add(reminder);
    }

    /** Whoever was to be reminded meanwhile asks at the time, and is not reminded of it again unless that is set again. */
    private void pass(Duration time) {
        Instant end = now.plus(time);
        for (Optional<Reminder> next = next(end); next.isPresent(); next = next(end)) {
            Reminder due = next.get();
            waiting.remove(due);
            to(due.when().isAfter(now) ? due.when() : now);
            life.wish(due.question(now));
            due.later(life.state(ID).timeSheet()).ifPresent(this::set);
        }
        to(end);
    }

    private Optional<Reminder> next(Instant end) {
        return waiting.stream()
                .filter(reminder -> !reminder.when().isAfter(end))
                .min(Comparator.comparing(Reminder::when));
    }

    private void to(Instant later) {
        now = later;
        life.now(later);
    }

    private void toTriage() {
        life.wish(new RouteComplaint(ID, null, "tidak ada aturan", PolicyTerms.DEFAULT.triageDue(now), now));
    }

    private void route(OpdId opd) {
        // The rules never give it back to who declined; here they only stand for nobody having looked.
        life.wish(assignment(opd, Actor.SYSTEM));
    }

    private void assign(OpdId opd) {
        life.wish(assignment(opd, MAYOR));
    }

    private AssignComplaint assignment(OpdId opd, Actor by) {
        return new AssignComplaint(
                ID,
                opd,
                null,
                new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "meja"),
                PolicyTerms.DEFAULT.deadlines(null, now),
                by,
                now);
    }

    private void decline(OpdId opd) {
        life.wish(new DeclineComplaint(ID, Saying.UNNAMED, opd, WORDS, head(opd), now));
    }

    private void answer(OpdId opd) {
        life.wish(new AnswerComplaint(ID, new Saying.Requested(now.toString()), opd, WORDS, null, head(opd), now));
    }

    private void ask(OpdId opd) {
        life.wish(
                new AskCitizen(ID, Saying.UNNAMED, opd, WORDS, PolicyTerms.DEFAULT.answerAwaited(now), head(opd), now));
    }

    private void tell() {
        life.wish(new ReceiveInformation(ID, Saying.UNNAMED, WORDS, Actor.CITIZEN, now));
    }

    private void resolve(OpdId opd) {
        life.wish(new ResolveComplaint(ID, Saying.UNNAMED, opd, WORDS, List.of(), head(opd), now));
    }

    private void dispute() {
        life.wish(new DisputeResolution(ID, Saying.UNNAMED, WORDS, Actor.CITIZEN, now));
    }

    private static Actor head(OpdId opd) {
        return new Actor(Actor.Kind.OPD, "kepala-" + opd.value(), opd);
    }
}
