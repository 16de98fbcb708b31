package id.tanggap.command.complaint.outcome;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.rule.OnlyAResolvedComplaintIsJudged;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The citizen says that it is not solved; the complaint opens again. */
public record DisputeResolution(ComplaintId complaint, Saying said, Sealed reason, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        UtteranceId utterance = state.heard().name(said, by, "dispute", reason);
        if (state.heard().knows(utterance)) {
            return List.of();
        }
        Rule.require(new OnlyAResolvedComplaintIsJudged(state));
        return List.of(
                new ResolutionDisputed(complaint, utterance, reason, by, at), new ComplaintReopened(complaint, by, at));
    }
}
