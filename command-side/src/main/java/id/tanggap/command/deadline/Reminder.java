package id.tanggap.command.deadline;

import id.tanggap.command.complaint.Assignment;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.outcome.CloseSilentComplaint;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.Optional;

/**
 * What to ask a complaint at some time. Its text is all that is stored of it, and the same reminder set twice is one.
 *
 * @param subject which office's deadline, or whose silence
 * @param since the deadline as the assignment said it, or when the solution was reported
 * @param when to ask; the pauses so far counted in
 */
record Reminder(ComplaintId complaint, Subject subject, Instant since, Instant when) {

    /** What the reminder is about. */
    sealed interface Subject {

        record Deadline(OpdId opd, DeadlineKind kind) implements Subject {}

        record Silence() implements Subject {}
    }

    /** Nothing where no deadline was set. */
    static Optional<Reminder> ofDeadline(ComplaintId complaint, Assignment desk, DeadlineKind kind) {
        Instant asSet = desk.asSet(kind);
        Instant due = desk.due(kind);
        return asSet == null || due == null
                ? Optional.empty()
                : Optional.of(new Reminder(complaint, new Subject.Deadline(desk.opd(), kind), asSet, due));
    }

    static Reminder ofSilence(ComplaintId complaint, Instant resolved, Instant when) {
        return new Reminder(complaint, new Subject.Silence(), resolved, when);
    }

    static Reminder parse(String text) {
        String[] parts = text.split("/");
        return new Reminder(
                new ComplaintId(parts[0]),
                parts[1].equals("SILENCE")
                        ? new Subject.Silence()
                        : new Subject.Deadline(new OpdId(parts[2]), DeadlineKind.valueOf(parts[1])),
                Instant.parse(parts[3]),
                Instant.parse(parts[4]));
    }

    String text() {
        String about = switch (subject) {
            case Subject.Deadline(OpdId opd, DeadlineKind kind) -> kind + "/" + opd.value();
            case Subject.Silence() -> "SILENCE/-";
        };
        return String.join("/", complaint.value(), about, since.toString(), when.toString());
    }

    /** The question, asked now. */
    ComplaintIntent question(Instant now) {
        return switch (subject) {
            case Subject.Deadline(OpdId opd, DeadlineKind kind) ->
                new NoteMissedDeadline(complaint, opd, kind, since, now);
            case Subject.Silence() -> new CloseSilentComplaint(complaint, since, now);
        };
    }
}
