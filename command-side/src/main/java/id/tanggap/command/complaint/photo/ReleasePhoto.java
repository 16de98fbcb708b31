package id.tanggap.command.complaint.photo;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.ThePhotoIsKnown;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoReleased;
import id.tanggap.events.complaint.Photos.Photo;
import java.time.Instant;
import java.util.List;

/** Staff let the public see a photo: one that they withheld, and one that was sent by a private channel. */
public record ReleasePhoto(ComplaintId complaint, PhotoId photo, Actor by, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new ThePhotoIsKnown(state.photos(), photo));
        return state.photos().find(photo).filter(Photo::everybodySeesIt).isPresent()
                ? List.of()
                : List.of(new PhotoReleased(complaint, photo, by, at));
    }
}
