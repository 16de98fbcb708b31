package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Somebody is on the way, digs, looks it up: the OPD does more than to read and to answer. */
@Revision("1")
public record WorkBegun(ComplaintId complaint, OpdId opd, Actor by, Instant at) implements ComplaintEvent {}
