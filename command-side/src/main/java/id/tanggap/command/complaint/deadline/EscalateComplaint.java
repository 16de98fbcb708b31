package id.tanggap.command.complaint.deadline;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** Somebody higher has to look; it never goes down the line. */
public record EscalateComplaint(
        ComplaintId complaint, Saying said, EscalationLevel level, Sealed reason, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        UtteranceId utterance = state.heard().name(said, by, "escalate", reason, level.name());
        Escalation before = state.timeSheet().escalation();
        boolean wasHigher = before != null && before.level().compareTo(level) > 0;
        if (wasHigher || state.heard().knows(utterance)) {
            return List.of();
        }
        Rule.require(new OnlyAnOpenComplaintChanges(state));
        return List.of(new ComplaintEscalated(complaint, utterance, level, null, reason, by, at));
    }
}
