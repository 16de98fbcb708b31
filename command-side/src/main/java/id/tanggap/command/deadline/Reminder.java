package id.tanggap.command.deadline;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.deadline.RaiseEscalation;
import id.tanggap.command.complaint.handling.EndWaiting;
import id.tanggap.command.complaint.outcome.CloseSilentComplaint;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.desk.Due;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.events.opd.OpdId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to ask a complaint at some time. Its text is all that is stored of it, and the same reminder set twice is one.
 *
 * @param since what it goes by: when it is due, or when that began which takes its time
 * @param when to ask
 */
record Reminder(ComplaintId complaint, Subject subject, Instant since, Instant when) {

    /** A deadline is kept until its last moment. */
    private static final Duration JUST_PAST = Duration.ofMillis(1);

    private static final String NOBODY = "-";

    /** What the reminder is about. */
    sealed interface Subject {

        /** @param opd null for the government as a whole */
        record Deadline(@Nullable OpdId opd, DeadlineKind kind) implements Subject {}

        /** The citizen says nothing to a solution. */
        record Silence() implements Subject {}

        /** The citizen says nothing to a question. */
        record Question() implements Subject {}

        /** Nobody settles what went up the line. */
        record Escalation() implements Subject {}
    }

    static Reminder of(ComplaintId complaint, Due due) {
        DeadlineKind deadline = due.kind().deadline();
        return new Reminder(
                complaint,
                deadline == null
                        ? new Subject.Question()
                        : new Subject.Deadline(due.owner().opd(), deadline),
                due.at(),
                due.at().plus(JUST_PAST));
    }

    static Reminder ofSilence(ComplaintId complaint, Instant resolved, Instant when) {
        return new Reminder(complaint, new Subject.Silence(), resolved, when);
    }

    static Reminder ofEscalation(ComplaintId complaint, Instant escalated, Instant when) {
        return new Reminder(complaint, new Subject.Escalation(), escalated, when);
    }

    static Reminder parse(String text) {
        String[] parts = text.split("/");
        Subject subject = switch (parts[1]) {
            case "SILENCE" -> new Subject.Silence();
            case "QUESTION" -> new Subject.Question();
            case "ESCALATION" -> new Subject.Escalation();
            default ->
                new Subject.Deadline(
                        parts[2].equals(NOBODY) ? null : new OpdId(parts[2]), DeadlineKind.valueOf(parts[1]));
        };
        return new Reminder(new ComplaintId(parts[0]), subject, Instant.parse(parts[3]), Instant.parse(parts[4]));
    }

    String text() {
        String about = switch (subject) {
            case Subject.Deadline(OpdId opd, DeadlineKind kind) -> kind + "/" + (opd == null ? NOBODY : opd.value());
            case Subject.Silence() -> "SILENCE/" + NOBODY;
            case Subject.Question() -> "QUESTION/" + NOBODY;
            case Subject.Escalation() -> "ESCALATION/" + NOBODY;
        };
        return String.join("/", complaint.value(), about, since.toString(), when.toString());
    }

    /** What has to be asked later, because what this one was set for is put off: nothing that is due is ever forgotten. */
    Optional<Reminder> later(TimeSheet sheet) {
        Due due = switch (subject) {
            case Subject.Deadline(OpdId opd, DeadlineKind kind) -> sheet.due(kind, opd, OfficeHours.ALWAYS);
            case Subject.Question() -> sheet.reply();
            case Subject.Silence(), Subject.Escalation() -> null;
        };
        return Optional.ofNullable(due)
                .filter(still -> !sheet.noted(still))
                .map(still -> of(complaint, still))
                .filter(later -> later.when().isAfter(when));
    }

    /** The question, asked now. */
    ComplaintIntent question(Instant now) {
        return switch (subject) {
            case Subject.Deadline(OpdId opd, DeadlineKind kind) -> new NoteMissedDeadline(complaint, opd, kind, now);
            case Subject.Silence() -> new CloseSilentComplaint(complaint, since, now);
            case Subject.Question() -> new EndWaiting(complaint, now);
            case Subject.Escalation() -> new RaiseEscalation(complaint, since, now);
        };
    }
}
