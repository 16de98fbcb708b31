package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A photo that the citizen's post shows could not be had, and is asked for no more. */
@Revision("1")
public record PhotoMissed(ComplaintId complaint, PhotoId photo, PhotoMissing reason, Instant at)
        implements ComplaintEvent {}
