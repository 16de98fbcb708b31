package id.tanggap.command.complaint.outcome;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAResolvedComplaintIsJudged;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ResolutionConfirmed;
import java.time.Instant;
import java.util.List;

/** The citizen says that it is solved; the complaint closes. */
public record ConfirmResolution(ComplaintId complaint, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (state.closed() == CloseReason.CONFIRMED) {
            return List.of();
        }
        Rule.require(new OnlyAResolvedComplaintIsJudged(state));
        return List.of(
                new ResolutionConfirmed(complaint, by, at),
                new ComplaintClosed(complaint, CloseReason.CONFIRMED, by, at));
    }
}
