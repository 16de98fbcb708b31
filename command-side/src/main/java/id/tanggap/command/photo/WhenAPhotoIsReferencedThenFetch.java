package id.tanggap.command.photo;

import id.tanggap.events.complaint.PhotoReferenced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** The links of platforms end soon. */
@Component
@ProcessingGroup("photos")
@DisallowReplay
class WhenAPhotoIsReferencedThenFetch {

    private final WaitingPhotos waiting;

    WhenAPhotoIsReferencedThenFetch(WaitingPhotos waiting) {
        this.waiting = waiting;
    }

    @EventHandler
    void on(PhotoReferenced event) {
        waiting.fetch(event.complaint(), event.photo());
    }
}
