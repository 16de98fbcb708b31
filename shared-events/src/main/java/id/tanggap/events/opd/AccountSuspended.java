package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The account no longer speaks for the OPD. */
@Revision("1")
public record AccountSuspended(OpdId opd, OfficialAccount account, String reason, Actor by, Instant at)
        implements OpdEvent {}
