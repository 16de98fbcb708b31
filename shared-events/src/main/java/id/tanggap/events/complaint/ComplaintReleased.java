package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The public may see it again. */
@Revision("1")
public record ComplaintReleased(ComplaintId complaint, Actor by, Instant at) implements ComplaintEvent {}
