package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The public must not see it. */
@Revision("1")
public record ComplaintWithheld(ComplaintId complaint, WithholdReason reason, Actor by, Instant at)
        implements ComplaintEvent {}
