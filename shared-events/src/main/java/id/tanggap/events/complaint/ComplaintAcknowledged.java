package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The OPD opened it. */
@Revision("1")
public record ComplaintAcknowledged(ComplaintId complaint, OpdId opd, Actor by, Instant at) implements ComplaintEvent {}
