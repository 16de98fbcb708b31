package id.tanggap.command.deadline;

import static id.tanggap.command.deadline.Story.HEALTH;
import static id.tanggap.command.deadline.Story.ID;
import static id.tanggap.command.deadline.Story.PU;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.Stage;
import id.tanggap.command.deadline.Story.Missed;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.opd.OpdId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time passes, and whoever is reminded asks: what no stage by itself shows, but one after the other. */
class NothingIsForgottenTest {

    private final Story it = Story.begun(
            WhenTheClockRunsThenRemind::new,
            (complaints, policies, reminders, _) ->
                    new WhenNobodyIsOnTheClockThenRemind(complaints, policies, reminders));

    @Test
    void triageThatDecidesNothingIsMissedAndGoesUpToTheMayor() {
        it.toTriage();

        it.pass(Duration.ofDays(3));
        assertThat(it.missed()).isEmpty();
        it.pass(Duration.ofMinutes(1));
        assertThat(it.missed()).containsExactly(new Missed(null, DeadlineKind.TRIAGE));
        assertThat(it.level()).isEqualTo(EscalationLevel.SEKDA);

        it.pass(Duration.ofDays(1));
        assertThat(it.level()).isEqualTo(EscalationLevel.MAYOR);
        it.pass(Duration.ofDays(100));
        assertThat(it.missed()).hasSize(1);
        assertThat(it.life().events(ID, ComplaintEscalated.class)).hasSize(2);
    }

    @Test
    void aDeskThatSaysNothingGoesUpStepByStep() {
        it.assign(PU);

        it.pass(Duration.ofHours(25));
        assertThat(it.level()).isEqualTo(EscalationLevel.HEAD);
        it.pass(Duration.ofDays(1));
        assertThat(it.level()).isEqualTo(EscalationLevel.SEKDA);
        it.pass(Duration.ofDays(1));
        assertThat(it.level()).isEqualTo(EscalationLevel.MAYOR);
        assertThat(it.missed()).containsExactly(new Missed(PU, DeadlineKind.FIRST_RESPONSE));
    }

    @Test
    void anAnswerSettlesAMissedAnswerAndNotAMissedSolution() {
        it.assign(PU);
        it.pass(Duration.ofHours(25));
        it.answer(PU);
        assertThat(it.level()).isNull();

        it.pass(Duration.ofDays(4));
        assertThat(it.level()).isEqualTo(EscalationLevel.SEKDA);
        it.answer(PU);
        assertThat(it.level()).as("one more answer is no solution").isEqualTo(EscalationLevel.SEKDA);
        it.pass(Duration.ofDays(1));
        assertThat(it.level()).isEqualTo(EscalationLevel.MAYOR);

        it.resolve(PU);
        assertThat(it.level()).isNull();
    }

    @Test
    void whoeverPutsItOnAnotherDeskSettlesIt() {
        it.assign(PU);
        it.pass(Duration.ofHours(25));
        it.assign(HEALTH);

        assertThat(it.level()).isNull();
    }

    @Test
    void whatTheVersionBeforeLetGoOfIsRemindedOfWhenAllIsToldAgain() {
        it.assign(PU);
        it.answer(PU);
        it.merge();
        it.pass(Duration.ofDays(6));
        it.unmerge();
        it.remindedOnlyOf();

        it.life().tellAllAgain();
        it.pass(Duration.ofDays(6));

        assertThat(it.missed()).containsExactly(new Missed(PU, DeadlineKind.RESOLUTION));
    }

    @Test
    void theCitizenIsNotWaitedForWithoutEnd() {
        it.assign(PU);
        it.answer(PU);
        it.pass(Duration.ofDays(1));
        it.ask(PU);

        it.pass(Duration.ofDays(9));
        assertThat(it.stage()).isEqualTo(Stage.AWAITING_CITIZEN);
        assertThat(it.missed()).isEmpty();
        it.pass(Duration.ofDays(2));
        assertThat(it.stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(it.life().events(ID, CitizenKeptSilent.class)).hasSize(1);
        assertThat(it.missed()).as("the OPD has the rest of its five days").isEmpty();

        it.pass(Duration.ofDays(4));
        assertThat(it.missed()).containsExactly(new Missed(PU, DeadlineKind.RESOLUTION));
        assertThat(it.level()).isEqualTo(EscalationLevel.SEKDA);
    }

    @Test
    void askingStopsTheLadderOnlyForAsLongAsTheCitizenIsWaitedFor() {
        it.assign(PU);
        it.pass(Duration.ofHours(25));
        it.ask(PU);
        it.pass(Duration.ofDays(9));
        assertThat(it.level()).isEqualTo(EscalationLevel.HEAD);

        it.pass(Duration.ofHours(60));
        assertThat(it.level()).isEqualTo(EscalationLevel.SEKDA);
    }

    @Test
    void offices_that_pass_it_on_do_not_lengthen_what_the_citizen_was_promised() {
        it.assign(PU);
        for (OpdId next : List.of(HEALTH, PU, HEALTH, PU, HEALTH, PU, HEALTH)) {
            it.pass(Duration.ofHours(20));
            it.decline(it.life().state(ID).lead().opd());
            it.route(next);
        }

        assertThat(it.missed())
                .as("no desk had it for longer than its own deadline")
                .containsExactly(
                        new Missed(null, DeadlineKind.FIRST_RESPONSE), new Missed(null, DeadlineKind.RESOLUTION));
        assertThat(it.level()).isEqualTo(EscalationLevel.MAYOR);
    }

    @Test
    void aDeclineSettlesNothing() {
        it.assign(PU);
        it.pass(Duration.ofHours(25));
        it.decline(PU);
        assertThat(it.level()).isEqualTo(EscalationLevel.HEAD);

        it.route(HEALTH);
        assertThat(it.level()).isEqualTo(EscalationLevel.HEAD);
        it.pass(Duration.ofDays(2));
        assertThat(it.level()).isEqualTo(EscalationLevel.MAYOR);
    }

    @Test
    void aSolutionThatCameTooLateAndIsDisputedGoesUpAgain() {
        it.assign(PU);
        it.answer(PU);
        it.pass(Duration.ofDays(6));
        it.resolve(PU);
        assertThat(it.level()).isNull();
        it.dispute();
        it.pass(Duration.ofMinutes(1));

        assertThat(it.level()).isEqualTo(EscalationLevel.SEKDA);
    }

    @Test
    void unmergedTheQuestionIsStillOpenAndStillEnds() {
        it.assign(PU);
        it.ask(PU);
        it.pass(Duration.ofDays(2));
        it.merge();
        it.pass(Duration.ofDays(30));
        assertThat(it.stage()).isEqualTo(Stage.MERGED);
        it.unmerge();
        assertThat(it.stage()).isEqualTo(Stage.AWAITING_CITIZEN);

        it.pass(Duration.ofMinutes(1));
        assertThat(it.stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void silenceClosesTheSolution() {
        it.assign(PU);
        it.resolve(PU);
        it.pass(Duration.ofDays(8));

        assertThat(it.stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void toldAllAgainNothingIsMissedTwice() {
        it.toTriage();
        it.pass(Duration.ofDays(4));
        it.assign(PU);
        it.pass(Duration.ofDays(8));
        List<?> before = it.life().events(ID);

        it.life().tellAllAgain();
        it.pass(Duration.ofDays(30));

        assertThat(it.life().events(ID)).isEqualTo(before);
    }
}
