package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The post, which was hidden, can be seen on its platform again. */
@Revision("1")
public record PostRestored(ComplaintId complaint, Instant at) implements ComplaintEvent {}
