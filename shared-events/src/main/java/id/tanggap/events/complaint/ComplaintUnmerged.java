package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ComplaintUnmerged(ComplaintId complaint, ComplaintId from, Actor by, Instant at)
        implements ComplaintEvent {}
