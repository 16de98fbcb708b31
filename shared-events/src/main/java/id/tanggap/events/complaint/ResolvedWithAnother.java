package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The complaint that this one was merged into was resolved, and this one with it; its own citizen can confirm or dispute
 * it.
 *
 * @param with where the solution stands
 */
@Revision("1")
public record ResolvedWithAnother(ComplaintId complaint, ComplaintId with, Instant at) implements ComplaintEvent {}
