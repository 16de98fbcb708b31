package id.tanggap.command.complaint.duplicates;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.rule.AComplaintIsNotMergedIntoItself;
import id.tanggap.command.complaint.rule.AMergedComplaintIsOnTheDeskOfAnOpenOne;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintMerged;
import java.time.Instant;
import java.util.List;

/**
 * It says the same as another one and is answered there.
 *
 * @param into the other one
 * @param otherStage how far that one is, which may change at any moment: {@link FollowTheOther} mends what comes of it
 */
public record MergeComplaint(ComplaintId complaint, ComplaintId into, Stage otherStage, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        if (state.stage() == Stage.MERGED && into.equals(state.mergedInto())) {
            return List.of();
        }
        Rule.require(
                new AComplaintIsNotMergedIntoItself(complaint, into),
                new OnlyAnOpenComplaintChanges(state),
                new AMergedComplaintIsOnTheDeskOfAnOpenOne(otherStage));
        return List.of(new ComplaintMerged(complaint, into, by, at));
    }
}
