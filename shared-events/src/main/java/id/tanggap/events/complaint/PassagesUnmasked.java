package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The public may read these words again.
 *
 * @param passages some of those that were masked
 */
@Revision("1")
public record PassagesUnmasked(ComplaintId complaint, List<Sealed> passages, Actor by, Instant at)
        implements ComplaintEvent {}
