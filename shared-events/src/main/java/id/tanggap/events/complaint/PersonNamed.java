package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The complaint is about somebody by name, so somebody looks at it before everybody reads it. Who it is stands nowhere. */
@Revision("1")
public record PersonNamed(ComplaintId complaint, Instant at) implements ComplaintEvent {}
