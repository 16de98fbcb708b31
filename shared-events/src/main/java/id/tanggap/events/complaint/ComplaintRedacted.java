package id.tanggap.events.complaint;

import id.tanggap.events.person.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Its citizen was erased: no view may keep a text of it. */
@Revision("1")
public record ComplaintRedacted(ComplaintId complaint, PersonId person, Instant at) implements ComplaintEvent {}
