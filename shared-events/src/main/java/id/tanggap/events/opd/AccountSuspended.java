package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The account no longer speaks for the OPD.
 *
 * @param reason sealed for who has the account, who may be a citizen after all; null only where an earlier revision said it
 *     in the clear and nobody has sealed it yet
 */
@Revision("2")
public record AccountSuspended(
        OpdId opd, OfficialAccount account, @Nullable Sealed reason, Actor by, Instant at) implements OpdEvent {}
