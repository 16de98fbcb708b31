package id.tanggap.command.deadline;

import static id.tanggap.command.deadline.Story.BEGIN;
import static id.tanggap.command.deadline.Story.HEALTH;
import static id.tanggap.command.deadline.Story.ID;
import static id.tanggap.command.deadline.Story.PU;
import static id.tanggap.command.deadline.WhenTheClockRunsThenRemindTest.answer;
import static id.tanggap.command.deadline.WhenTheClockRunsThenRemindTest.days;
import static id.tanggap.command.deadline.WhenTheClockRunsThenRemindTest.hours;
import static id.tanggap.command.deadline.WhenTheClockRunsThenRemindTest.solution;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.desk.Due;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WhenNobodyIsOnTheClockThenRemindTest {

    private final Story it = Story.begun((complaints, policies, reminders, _) ->
            new WhenNobodyIsOnTheClockThenRemind(complaints, policies, reminders));

    @Test
    void theTriageDeskIsRemindedOfItsDecision() {
        it.toTriage();

        assertThat(it.reminders())
                .containsExactly(Reminder.of(ID, new Due(Due.Kind.TRIAGE, Due.Owner.Party.TRIAGE_DESK, days(3))));
    }

    @Test
    void whatTheRulesDoByThemselvesIsNotLookedAt() {
        it.route(PU);

        assertThat(it.reminders()).isEmpty();
    }

    @Test
    void declinedItIsRemindedOfWhatTheCitizenWasPromised() {
        it.route(PU);
        it.pass(Duration.ofHours(20));
        it.decline(PU);

        assertThat(it.reminders()).containsExactlyInAnyOrder(answer(null, days(1)), solution(null, days(5)));
    }

    @Test
    void onASecondDeskItIsRemindedOfThatAndOfThePromise() {
        it.route(PU);
        it.answer(PU);
        it.pass(Duration.ofHours(20));
        it.assign(HEALTH);

        assertThat(it.reminders())
                .containsExactlyInAnyOrder(
                        answer(HEALTH, hours(44)), solution(HEALTH, hours(140)), solution(null, days(5)));
    }

    @Test
    void theCitizenIsWaitedForAsLongAsWasSaidAndNobodyElseIs() {
        it.route(PU);
        it.ask(PU);

        assertThat(it.reminders())
                .containsExactly(Reminder.of(ID, new Due(Due.Kind.REPLY, Due.Owner.Party.CITIZEN, days(10))));
    }

    @Test
    void onceTheCitizenRepliedItIsRemindedOfWhatTheOfficeStillOwes() {
        it.route(PU);
        it.ask(PU);
        it.pass(Duration.ofHours(10));
        it.remindedOnlyOf();
        it.tell();

        assertThat(it.reminders()).containsExactlyInAnyOrder(answer(PU, hours(34)), solution(PU, hours(130)));
    }

    @Test
    void whoeverHasToLookIsRemindedOfTheNextStep() {
        it.route(PU);
        it.remindedOnlyOf(answer(PU, days(1)));
        it.pass(Duration.ofHours(25));

        assertThat(it.level()).isEqualTo(EscalationLevel.HEAD);
        assertThat(it.reminders()).contains(Reminder.ofEscalation(ID, days(1).plusMillis(1), days(2).plusMillis(1)));
    }

    @Test
    void nobodyIsRemindedOfTheNextStepWhileTheCitizenIsAsked() {
        it.route(PU);
        it.remindedOnlyOf(answer(PU, days(1)));
        it.pass(Duration.ofHours(25));
        it.remindedOnlyOf();
        it.ask(PU);
        assertThat(it.reminders())
                .containsExactly(Reminder.of(
                        ID,
                        new Due(
                                Due.Kind.REPLY,
                                Due.Owner.Party.CITIZEN,
                                hours(25).plus(Duration.ofDays(10)))));

        it.pass(Duration.ofHours(10));
        it.remindedOnlyOf();
        it.tell();
        assertThat(it.reminders())
                .as("from when the office could act again")
                .contains(
                        Reminder.ofEscalation(ID, BEGIN.plus(Duration.ofDays(1)).plusMillis(1), hours(59)));
    }

    @Test
    void reopenedAndUnmergedItIsRemindedOfWhatIsOwedAgain() {
        it.route(PU);
        it.resolve(PU);
        it.pass(Duration.ofHours(10));
        it.dispute();
        assertThat(it.reminders()).containsExactly(solution(PU, hours(130)));

        it.merge();
        it.pass(Duration.ofHours(5));
        it.remindedOnlyOf();
        it.unmerge();
        assertThat(it.reminders()).containsExactly(solution(PU, hours(135)));
    }
}
