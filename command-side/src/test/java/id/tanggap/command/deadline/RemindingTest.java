package id.tanggap.command.deadline;

import static id.tanggap.command.deadline.Story.BEGIN;
import static id.tanggap.command.deadline.Story.ID;
import static id.tanggap.command.deadline.Story.PU;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.Stage;
import id.tanggap.command.deadline.Story.Missed;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.desk.Due;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A reminder asks what is due; nobody reacts here, so what is set is set by it alone. */
class RemindingTest {

    private final Story it = Story.begun();

    @Test
    void whatIsDueIsInTimeUntilItsLastMoment() {
        it.assign(PU);
        it.remindedOnlyOf(firstAnswer(BEGIN.plus(Duration.ofDays(1))));

        it.pass(Duration.ofDays(1));
        assertThat(it.missed()).isEmpty();
        it.pass(Duration.ofMillis(1));
        assertThat(it.missed()).containsExactly(new Missed(PU, DeadlineKind.FIRST_RESPONSE));
        assertThat(it.reminders()).isEmpty();
    }

    @Test
    void whatWasDoneIsNotMissed() {
        it.assign(PU);
        it.answer(PU);
        it.remindedOnlyOf(firstAnswer(BEGIN.plus(Duration.ofDays(1))));

        it.pass(Duration.ofDays(2));

        assertThat(it.missed()).isEmpty();
        assertThat(it.reminders()).isEmpty();
    }

    @Test
    void whatWasPutOffIsAskedAgainWhenItIsDue() {
        it.assign(PU);
        it.ask(PU);
        it.pass(Duration.ofHours(10));
        it.tell();
        it.remindedOnlyOf(firstAnswer(BEGIN.plus(Duration.ofDays(1))));

        it.pass(Duration.ofDays(1).plusMillis(1).minusHours(10));
        assertThat(it.missed()).isEmpty();
        assertThat(it.reminders()).containsExactly(firstAnswer(BEGIN.plus(Duration.ofHours(34))));

        it.pass(Duration.ofHours(10));
        assertThat(it.missed()).containsExactly(new Missed(PU, DeadlineKind.FIRST_RESPONSE));
    }

    /** For the version before, the time between a solution and its reopening was the OPD's own. */
    @Test
    void whatTheVersionBeforeSetTooEarlyIsSetForTheTimeThatItIsDueNow() {
        it.assign(PU);
        it.answer(PU);
        it.pass(Duration.ofDays(1));
        it.resolve(PU);
        it.pass(Duration.ofDays(2));
        it.dispute();
        String due = BEGIN.plus(Duration.ofDays(5)).toString();
        it.remindedOnlyOf(Reminder.parse(ID.value() + "/RESOLUTION/dinas-pu/" + due + "/" + due));

        it.pass(Duration.ofDays(3));
        assertThat(it.missed()).as("it has two of its five days left").isEmpty();

        it.pass(Duration.ofDays(1).plusHours(1));
        assertThat(it.missed()).containsExactly(new Missed(PU, DeadlineKind.RESOLUTION));
    }

    @Test
    void theCitizenMayReplyUntilTheLastMoment() {
        it.assign(PU);
        it.ask(PU);
        it.remindedOnlyOf(reply(BEGIN.plus(Duration.ofDays(10))));

        it.pass(Duration.ofDays(10));
        assertThat(it.stage()).isEqualTo(Stage.AWAITING_CITIZEN);
        it.pass(Duration.ofMillis(1));
        assertThat(it.stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void whoRepliedInTimeIsNotSilentAndWhoIsAskedOnceMoreHasTheirTime() {
        it.assign(PU);
        it.ask(PU);
        it.pass(Duration.ofDays(2));
        it.tell();
        it.ask(PU);
        it.remindedOnlyOf(reply(BEGIN.plus(Duration.ofDays(10))));

        it.pass(Duration.ofDays(9));
        assertThat(it.life().events(ID, CitizenKeptSilent.class)).isEmpty();
        assertThat(it.reminders()).containsExactly(reply(BEGIN.plus(Duration.ofDays(12))));

        it.pass(Duration.ofDays(2));
        assertThat(it.life().events(ID, CitizenKeptSilent.class)).hasSize(1);
    }

    /** As the version before set it: at that very moment. */
    @Test
    void aReminderAtTheVeryMomentAsksAgainJustAfterIt() {
        it.assign(PU);
        it.ask(PU);
        Instant until = BEGIN.plus(Duration.ofDays(10));
        it.remindedOnlyOf(Reminder.parse(ID.value() + "/QUESTION/-/" + BEGIN + "/" + until));

        it.pass(Duration.ofDays(10));
        assertThat(it.reminders()).containsExactly(reply(until));
    }

    private static Reminder firstAnswer(Instant due) {
        return Reminder.of(ID, new Due(Due.Kind.FIRST_RESPONSE, new Due.Owner.Office(PU), due));
    }

    private static Reminder reply(Instant due) {
        return Reminder.of(ID, new Due(Due.Kind.REPLY, Due.Owner.Party.CITIZEN, due));
    }
}
