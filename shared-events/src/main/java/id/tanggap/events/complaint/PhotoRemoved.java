package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The photo is nobody's to see any more, and leaves the store. */
@Revision("1")
public record PhotoRemoved(ComplaintId complaint, PhotoId photo, Actor by, Instant at) implements ComplaintEvent {}
