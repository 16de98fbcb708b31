package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * An account is said to be the own one of the OPD's head.
 *
 * @param head in office at that moment; the account speaks for the OPD as long as that head is
 */
@Revision("1")
public record HeadAccountReported(OpdId opd, PersonId head, OfficialAccount account, Actor by, Instant at)
        implements OpdEvent {}
