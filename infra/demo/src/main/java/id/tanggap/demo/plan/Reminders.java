package id.tanggap.demo.plan;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.deadline.RaiseEscalation;
import id.tanggap.command.complaint.handling.EndWaiting;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.Due;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.events.policy.Waits;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What would be asked of a complaint, and when, if nobody did anything: in the story as in life. */
record Reminders(ComplaintState complaint, Waits waits) {

    private static final int SECONDS_UNTIL_SOMEBODY_ASKS = 4;

    record Reminded(Instant at, Intent<ComplaintState, ComplaintEvent> question) {}

    Optional<Reminded> next(Instant now) {
        TimeSheet sheet = complaint.timeSheet();
        return Stream.concat(
                        sheet.dues(OfficeHours.ALWAYS).stream()
                                .filter(due -> !sheet.noted(due))
                                .map(due -> when(due, soonAfter(due.at(), now))),
                        escalation(sheet, now).stream())
                .min(Comparator.comparing(Reminded::at));
    }

    private Reminded when(Due due, Instant at) {
        DeadlineKind deadline = due.kind().deadline();
        return new Reminded(
                at,
                deadline == null
                        ? new EndWaiting(complaint.id(), at)
                        : new NoteMissedDeadline(complaint.id(), due.owner().opd(), deadline, at));
    }

    private Optional<Reminded> escalation(TimeSheet sheet, Instant now) {
        Escalation escalation = sheet.escalation();
        Desk holder = sheet.holder();
        boolean asks = holder != null && holder.asksSince() != null;
        if (escalation == null || escalation.level() == EscalationLevel.MAYOR || asks) {
            return Optional.empty();
        }
        Instant at = soonAfter(escalation.at().plus(waits.step()), now);
        return Optional.of(new Reminded(at, new RaiseEscalation(complaint.id(), escalation.at(), at)));
    }

    private static Instant soonAfter(Instant when, Instant now) {
        return (when.isBefore(now) ? now : when).plusSeconds(SECONDS_UNTIL_SOMEBODY_ASKS);
    }
}
