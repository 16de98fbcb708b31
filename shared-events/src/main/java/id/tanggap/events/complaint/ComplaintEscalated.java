package id.tanggap.events.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ComplaintEscalated(ComplaintId complaint, EscalationLevel level, String reason, Actor by, Instant at)
        implements ComplaintEvent {}
