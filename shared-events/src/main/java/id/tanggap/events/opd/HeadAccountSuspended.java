package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The head's account no longer speaks for the OPD.
 *
 * @param reason sealed for who has the account
 */
@Revision("1")
public record HeadAccountSuspended(
        OpdId opd, PersonId head, OfficialAccount account, Sealed reason, Actor by, Instant at) implements OpdEvent {}
