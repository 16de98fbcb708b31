package id.tanggap.command.complaint.photo;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoMissed;
import id.tanggap.events.complaint.PhotoMissing;
import java.time.Instant;
import java.util.List;

/** A photo that is awaited cannot be had. */
public record MissPhoto(ComplaintId complaint, PhotoId photo, PhotoMissing reason, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.photos().awaited().contains(photo)
                ? List.of(new PhotoMissed(complaint, photo, reason, at))
                : List.of();
    }
}
