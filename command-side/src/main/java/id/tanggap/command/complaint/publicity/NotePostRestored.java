package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.Removal;
import java.time.Instant;
import java.util.List;

/** The platform says that the post, which it hid, is shown again. */
public record NotePostRestored(ComplaintId complaint, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.publicity().removed() == Removal.HIDDEN ? List.of(new PostRestored(complaint, at)) : List.of();
    }
}
