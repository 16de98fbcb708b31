package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Diskominfo made sure that it is. */
@Revision("1")
public record HeadAccountVerified(OpdId opd, PersonId head, OfficialAccount account, Actor by, Instant at)
        implements OpdEvent {}
