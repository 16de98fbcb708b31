package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The OPD says that an account is its own. */
@Revision("1")
public record AccountReported(OpdId opd, OfficialAccount account, Actor by, Instant at) implements OpdEvent {}
