package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Somebody looked at what names a person, and found that everybody may read it.
 *
 * @param by who looked
 */
@Revision("1")
public record NamingLookedAt(ComplaintId complaint, Actor by, Instant at) implements ComplaintEvent {}
