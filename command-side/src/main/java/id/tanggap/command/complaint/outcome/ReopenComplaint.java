package id.tanggap.command.complaint.outcome;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAFinishedComplaintIsReopened;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReopened;
import java.time.Instant;
import java.util.List;

/** Staff open it again. */
public record ReopenComplaint(ComplaintId complaint, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (state.stage().open()) {
            return List.of();
        }
        Rule.require(new OnlyAFinishedComplaintIsReopened(state));
        return List.of(new ComplaintReopened(complaint, by, at));
    }
}
