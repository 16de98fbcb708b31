package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The public must not see the photo; staff still do. */
@Revision("1")
public record PhotoWithheld(ComplaintId complaint, PhotoId photo, WithholdReason reason, Actor by, Instant at)
        implements ComplaintEvent {}
