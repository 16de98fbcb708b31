package id.tanggap.command.complaint.outcome;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.rule.OnlyAHandledComplaintCloses;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Instant;
import java.util.List;

/** A resolved complaint comes to its end. */
public record CloseComplaint(ComplaintId complaint, CloseReason reason, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (state.stage() == Stage.CLOSED) {
            return List.of();
        }
        Rule.require(new OnlyAHandledComplaintCloses(state));
        return List.of(new ComplaintClosed(complaint, reason, by, at));
    }
}
