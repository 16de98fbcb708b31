package id.tanggap.events.complaint;

import id.tanggap.events.person.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Another citizen has the same complaint. */
@Revision("1")
public record ComplaintSupported(ComplaintId complaint, PersonId supporter, Instant at) implements ComplaintEvent {}
