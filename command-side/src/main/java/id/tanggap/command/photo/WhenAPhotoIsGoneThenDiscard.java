package id.tanggap.command.photo;

import id.tanggap.command.complaint.Complaints;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoRemoved;
import id.tanggap.photos.Photographs;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * What nobody may see leaves the store. Of an erased citizen nobody could open it any more; it goes all the same. It also
 * runs during a replay, for a store that was restored from a backup has what was discarded since.
 */
@Component
@ProcessingGroup("photos")
class WhenAPhotoIsGoneThenDiscard {

    private final Complaints complaints;
    private final Photographs photographs;

    WhenAPhotoIsGoneThenDiscard(Complaints complaints, Photographs photographs) {
        this.complaints = complaints;
        this.photographs = photographs;
    }

    @EventHandler
    void on(PhotoRemoved event) {
        discard(complaints
                .photosEverAdded(event.complaint())
                .filter(added -> added.photo().equals(event.photo())));
    }

    @EventHandler
    void on(ComplaintRedacted event) {
        discard(complaints.photosEverAdded(event.complaint()));
    }

    private void discard(Stream<PhotoAdded> added) {
        added.flatMap(each -> each.pictures().hashes()).forEach(photographs::discard);
    }
}
