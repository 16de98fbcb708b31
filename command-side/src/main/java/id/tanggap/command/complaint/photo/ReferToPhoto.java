package id.tanggap.command.complaint.photo;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** A post shows a photo, which is still to be fetched; one that is known is referred to once. */
public record ReferToPhoto(ComplaintId complaint, PhotoId photo, Sealed reference, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.photos().knows(photo) || state.redacted()
                ? List.of()
                : List.of(new PhotoReferenced(complaint, photo, reference, at));
    }
}
