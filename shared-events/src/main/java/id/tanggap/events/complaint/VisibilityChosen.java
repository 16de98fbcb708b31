package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * It was said who may know of the complaint.
 *
 * @param by the citizen, or who noted it; the system where the citizen said nothing and the government's list did
 */
@Revision("1")
public record VisibilityChosen(ComplaintId complaint, Visibility visibility, Actor by, Instant at)
        implements ComplaintEvent {}
