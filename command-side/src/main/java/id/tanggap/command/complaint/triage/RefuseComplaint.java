package id.tanggap.command.complaint.triage;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Triage finds that it is no complaint to handle. */
public record RefuseComplaint(
        ComplaintId complaint,
        Saying said,
        RefusalReason reason,
        @Nullable Sealed note,
        Actor by,
        Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        UtteranceId utterance = state.heard().name(said, by, "refuse", note, reason.name());
        if (state.heard().knows(utterance)) {
            return List.of();
        }
        Rule.require(new OnlyAnOpenComplaintChanges(state));
        return List.of(new ComplaintRefused(complaint, utterance, reason, note, by, at));
    }
}
