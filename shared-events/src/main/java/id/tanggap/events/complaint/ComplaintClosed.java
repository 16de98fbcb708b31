package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ComplaintClosed(ComplaintId complaint, CloseReason reason, Actor by, Instant at)
        implements ComplaintEvent {}
