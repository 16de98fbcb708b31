package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The public may see the photo, wherever it may read the complaint. */
@Revision("1")
public record PhotoReleased(ComplaintId complaint, PhotoId photo, Actor by, Instant at) implements ComplaintEvent {}
