package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReleased;
import java.time.Instant;
import java.util.List;

/** The public may see it again. */
public record ReleaseComplaint(ComplaintId complaint, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        return state.withheld() ? List.of(new ComplaintReleased(complaint, by, at)) : List.of();
    }
}
