package id.tanggap.command.complaint.duplicates;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.AComplaintIsNotMergedIntoItself;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintMerged;
import java.time.Instant;
import java.util.List;

/** It says the same as another one, which must exist and must not be merged itself. */
public record MergeComplaint(ComplaintId complaint, ComplaintId into, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (into.equals(state.mergedInto())) {
            return List.of();
        }
        Rule.require(new AComplaintIsNotMergedIntoItself(complaint, into), new OnlyAnOpenComplaintChanges(state));
        return List.of(new ComplaintMerged(complaint, into, by, at));
    }
}
