package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Its platform no longer shows the post to everybody; so the public must not find it here either. */
@Revision("1")
public record PostRemoved(ComplaintId complaint, Removal removal, Instant at) implements ComplaintEvent {}
