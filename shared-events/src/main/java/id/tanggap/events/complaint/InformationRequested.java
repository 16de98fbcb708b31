package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A public question to the citizen; the clocks of the OPD pause. */
@Revision("1")
public record InformationRequested(ComplaintId complaint, OpdId opd, Sealed question, Actor by, Instant at)
        implements ComplaintEvent {}
