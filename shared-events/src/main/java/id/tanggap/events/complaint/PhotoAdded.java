package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A photo belongs to the complaint. */
@Revision("1")
public record PhotoAdded(ComplaintId complaint, PhotoId photo, PhotoKind kind, Pictures pictures, Actor by, Instant at)
        implements ComplaintEvent {}
