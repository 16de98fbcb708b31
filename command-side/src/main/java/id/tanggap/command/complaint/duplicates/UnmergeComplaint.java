package id.tanggap.command.complaint.duplicates;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAMergedComplaintIsUnmerged;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintUnmerged;
import java.time.Instant;
import java.util.List;

/** It was not the same after all; it goes on where it was. */
public record UnmergeComplaint(ComplaintId complaint, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        ComplaintId into = state.mergedInto();
        if (into == null && state.stage().open()) {
            return List.of();
        }
        Rule.require(new OnlyAMergedComplaintIsUnmerged(state));
        return into == null ? List.of() : List.of(new ComplaintUnmerged(complaint, into, by, at));
    }
}
