package id.tanggap.command.complaint.assignment;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.complaint.rule.TheAccusedDoesNotHandleIt;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * It is put on the desk of an OPD.
 *
 * @param head the user of the head of that moment
 * @param deadlines null where no service policy asks for anything
 */
public record AssignComplaint(
        ComplaintId complaint,
        OpdId opd,
        @Nullable String head,
        RoutingReason reason,
        @Nullable Deadlines deadlines,
        Actor by,
        Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        if (state.heldBy(opd)) {
            return List.of();
        }
        Rule.require(new OnlyAnOpenComplaintChanges(state));
        Rule.require(new TheAccusedDoesNotHandleIt(state, opd));
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new ComplaintAssigned(complaint, opd, state.told(head), reason, deadlines, by, at));
        events.addAll(state.beside().answersOf(opd, complaint));
        return List.copyOf(events);
    }
}
