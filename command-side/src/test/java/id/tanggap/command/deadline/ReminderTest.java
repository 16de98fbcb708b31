package id.tanggap.command.deadline;

import static id.tanggap.command.deadline.Story.BEGIN;
import static id.tanggap.command.deadline.Story.ID;
import static id.tanggap.command.deadline.Story.PU;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.deadline.RaiseEscalation;
import id.tanggap.command.complaint.handling.EndWaiting;
import id.tanggap.command.complaint.outcome.CloseSilentComplaint;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.desk.Due;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReminderTest {

    private static final Instant DUE = BEGIN.plusSeconds(3_600);
    private static final Instant LATER = DUE.plusSeconds(86_400);

    static Stream<Arguments> whatIsAsked() {
        return Stream.of(
                asks(
                        Reminder.of(ID, new Due(Due.Kind.FIRST_RESPONSE, new Due.Owner.Office(PU), DUE)),
                        new NoteMissedDeadline(ID, PU, DeadlineKind.FIRST_RESPONSE, LATER)),
                asks(
                        Reminder.of(ID, new Due(Due.Kind.RESOLUTION, Due.Owner.Party.GOVERNMENT, DUE)),
                        new NoteMissedDeadline(ID, null, DeadlineKind.RESOLUTION, LATER)),
                asks(
                        Reminder.of(ID, new Due(Due.Kind.TRIAGE, Due.Owner.Party.TRIAGE_DESK, DUE)),
                        new NoteMissedDeadline(ID, null, DeadlineKind.TRIAGE, LATER)),
                asks(Reminder.of(ID, new Due(Due.Kind.REPLY, Due.Owner.Party.CITIZEN, DUE)), new EndWaiting(ID, LATER)),
                asks(Reminder.ofSilence(ID, BEGIN, DUE), new CloseSilentComplaint(ID, BEGIN, LATER)),
                asks(Reminder.ofEscalation(ID, BEGIN, DUE), new RaiseEscalation(ID, BEGIN, LATER)));
    }

    @ParameterizedTest
    @MethodSource("whatIsAsked")
    void asksWhatItWasSetForAndIsReadAsItWasWritten(Reminder reminder, ComplaintIntent question) {
        assertThat(reminder.question(LATER)).isEqualTo(question);
        assertThat(Reminder.parse(reminder.text())).isEqualTo(reminder);
    }

    @Test
    void asksOfADueWhenItHasPassed() {
        Due due = new Due(Due.Kind.TRIAGE, Due.Owner.Party.TRIAGE_DESK, DUE);

        assertThat(due.passed(Reminder.of(ID, due).when())).isTrue();
    }

    @Test
    void isReadAsItWasWrittenBefore() {
        String deadline = ID.value() + "/FIRST_RESPONSE/dinas-pu/2026-03-03T01:00:03Z/2026-03-03T01:00:03Z";
        String question = ID.value() + "/QUESTION/-/2026-03-03T01:00:03Z/2026-03-13T01:00:03Z";

        assertThat(Reminder.parse(deadline).question(LATER))
                .isEqualTo(new NoteMissedDeadline(ID, PU, DeadlineKind.FIRST_RESPONSE, LATER));
        assertThat(Reminder.parse(question).question(LATER)).isEqualTo(new EndWaiting(ID, LATER));
    }

    private static Arguments asks(Reminder reminder, ComplaintIntent question) {
        return Arguments.of(reminder, question);
    }
}
