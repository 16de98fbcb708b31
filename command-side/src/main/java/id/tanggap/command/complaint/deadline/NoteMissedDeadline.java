package id.tanggap.command.complaint.deadline;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.desk.Due;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline may have passed. It is missed only if what was due then is still to be done, and nobody waits for the
 * citizen.
 *
 * @param opd for whom it was set; null for the government as a whole
 */
public record NoteMissedDeadline(
        ComplaintId complaint, @Nullable OpdId opd, DeadlineKind kind, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        TimeSheet sheet = state.timeSheet();
        Due due = sheet.due(kind, opd, OfficeHours.ALWAYS);
        if (due == null || !due.passed(at) || sheet.noted(due)) {
            return List.of();
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new DeadlineMissed(complaint, opd, kind, due.at(), at));
        Escalation reached = sheet.escalation();
        if (reached == null || reached.level().compareTo(firstToLook()) < 0) {
            events.add(UpTheLine.to(firstToLook(), kind, complaint, at));
        }
        return List.copyOf(events);
    }

    /** The head looks first at what the OPD owes; at what no single OPD owes, whoever stands above them all. */
    private EscalationLevel firstToLook() {
        return switch (kind) {
            case FIRST_RESPONSE -> opd == null ? EscalationLevel.SEKDA : EscalationLevel.HEAD;
            case RESOLUTION -> opd == null ? EscalationLevel.MAYOR : EscalationLevel.SEKDA;
            case TRIAGE -> EscalationLevel.SEKDA;
        };
    }
}
