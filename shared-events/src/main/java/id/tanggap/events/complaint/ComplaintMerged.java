package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** It says the same as another complaint and is answered there. */
@Revision("1")
public record ComplaintMerged(ComplaintId complaint, ComplaintId into, Actor by, Instant at)
        implements ComplaintEvent {}
