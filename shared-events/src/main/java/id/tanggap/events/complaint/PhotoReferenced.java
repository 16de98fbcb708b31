package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The citizen's post shows a photo that is still on its platform.
 *
 * @param reference where it is fetched: an address that soon ends, or the platform's id of it
 */
@Revision("1")
public record PhotoReferenced(ComplaintId complaint, PhotoId photo, Sealed reference, Instant at)
        implements ComplaintEvent {}
