package id.tanggap.command.complaint.deadline;

import id.tanggap.command.complaint.Assignment;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A deadline may have passed. It is missed only if the OPD that it was set for still holds the complaint, has not done
 * what was due, and does not wait for the citizen.
 *
 * @param due the deadline without pauses, as the assignment says it
 */
public record NoteMissedDeadline(ComplaintId complaint, OpdId opd, DeadlineKind kind, Instant due, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Assignment lead = state.lead();
        if (!state.stage().held() || lead == null || !lead.opd().equals(opd)) {
            return List.of();
        }
        Instant dueNow = lead.due(kind);
        if (dueNow == null || at.isBefore(dueNow) || !missed(lead)) {
            return List.of();
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new DeadlineMissed(complaint, opd, kind, dueNow, at));
        EscalationLevel level = kind == DeadlineKind.FIRST_RESPONSE ? EscalationLevel.HEAD : EscalationLevel.SEKDA;
        EscalationLevel reached = state.escalation();
        if (reached == null || reached.compareTo(level) < 0) {
            events.add(new ComplaintEscalated(complaint, level, kind, null, Actor.SYSTEM, at));
        }
        return List.copyOf(events);
    }

    private boolean missed(Assignment lead) {
        boolean done = kind == DeadlineKind.FIRST_RESPONSE && lead.answered();
        return due.equals(lead.asSet(kind)) && !done && !lead.missed().contains(kind) && lead.pausedSince() == null;
    }
}
