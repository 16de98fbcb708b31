package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The public must not read these words, wherever they stand in what it reads of the complaint.
 *
 * @param passages each as it stands in one of the texts, under the citizen's key
 */
@Revision("1")
public record PassagesMasked(ComplaintId complaint, List<Sealed> passages, Actor by, Instant at)
        implements ComplaintEvent {}
