package id.tanggap.command.complaint.duplicates;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ResolvedWithAnother;
import java.time.Instant;
import java.util.List;

/**
 * Something became of the complaint that this one was merged into. A solution is this one's too, for its own citizen to
 * judge; if that solution is disputed there, both are open again. What ends without a solution lets go of this one.
 *
 * @param other the one that this one was merged into
 */
public record FollowTheOther(ComplaintId complaint, ComplaintId other, Fate fate, Instant at)
        implements ComplaintIntent {

    /** What became of the other one. */
    public enum Fate {
        OPEN,
        RESOLVED,
        /** It was refused, or is answered here itself: nobody will answer this one there. */
        GONE
    }

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        if (!other.equals(state.mergedInto())) {
            return List.of();
        }
        boolean merged = state.stage() == Stage.MERGED;
        boolean resolvedWithIt = state.stage() == Stage.RESOLVED;
        return switch (fate) {
            case OPEN ->
                resolvedWithIt
                        ? List.of(
                                new ComplaintReopened(complaint, Actor.SYSTEM, at),
                                new ComplaintMerged(complaint, other, Actor.SYSTEM, at))
                        : List.of();
            case RESOLVED -> merged ? List.of(new ResolvedWithAnother(complaint, other, at)) : List.of();
            case GONE -> {
                if (merged) {
                    yield List.of(new ComplaintUnmerged(complaint, other, Actor.SYSTEM, at));
                }
                yield resolvedWithIt ? List.of(new ComplaintReopened(complaint, Actor.SYSTEM, at)) : List.of();
            }
        };
    }
}
