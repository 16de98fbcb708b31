package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.Removal;
import java.time.Instant;
import java.util.List;

/** The platform says that the post is gone or hidden. What is gone for good cannot be hidden after. */
public record NotePostRemoved(ComplaintId complaint, Removal removal, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return removal == state.publicity().removed() || state.publicity().removed() == Removal.DELETED
                ? List.of()
                : List.of(new PostRemoved(complaint, removal, at));
    }
}
