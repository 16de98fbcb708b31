package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.WithholdReason;
import java.time.Instant;
import java.util.List;

/** The public must not see it. */
public record WithholdComplaint(ComplaintId complaint, WithholdReason reason, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.publicity().withheld() != null
                ? List.of()
                : List.of(new ComplaintWithheld(complaint, reason, by, at));
    }
}
