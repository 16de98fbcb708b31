package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Its citizen does not want it followed any more.
 *
 * @param by the citizen, or who noted it for the citizen
 */
@Revision("1")
public record ComplaintWithdrawn(ComplaintId complaint, Actor by, Instant at) implements ComplaintEvent {}
