package id.tanggap.command.complaint.outcome;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Instant;
import java.util.List;

/**
 * The citizen had time to object to a solution and did not.
 *
 * @param resolved which solution: a later one has its own time
 */
public record CloseSilentComplaint(ComplaintId complaint, Instant resolved, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.stage() == Stage.RESOLVED && resolved.equals(state.resolvedAt())
                ? List.of(new ComplaintClosed(complaint, CloseReason.SILENCE, Actor.SYSTEM, at))
                : List.of();
    }
}
