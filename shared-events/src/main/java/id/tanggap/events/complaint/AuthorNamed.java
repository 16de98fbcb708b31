package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The platform, which had not said it with the post, said who wrote it.
 *
 * @param author the name or handle that the post shows; sealed for the citizen of the capture
 */
@Revision("1")
public record AuthorNamed(ComplaintId complaint, Sealed author, Instant at) implements ComplaintEvent {}
