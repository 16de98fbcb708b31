package id.tanggap.command.complaint.triage;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Triage finds that it is no complaint to handle. */
public record RefuseComplaint(
        ComplaintId complaint,
        RefusalReason reason,
        @Nullable Sealed note,
        Actor by,
        Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (state.stage() == Stage.REFUSED) {
            return List.of();
        }
        Rule.require(new OnlyAnOpenComplaintChanges(state));
        return List.of(new ComplaintRefused(complaint, reason, note, by, at));
    }
}
