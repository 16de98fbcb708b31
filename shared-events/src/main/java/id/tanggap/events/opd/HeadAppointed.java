package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person answers for the OPD from then on; the one before no longer does.
 *
 * @param user the account that the head signs in with
 * @param since the day of office, which may lie in the past
 */
@Revision("1")
public record HeadAppointed(
        OpdId opd,
        PersonId head,
        String user,
        Sealed name,
        @Nullable Sealed email,
        @Nullable Sealed phone,
        LocalDate since,
        Actor by,
        Instant at)
        implements OpdEvent {}
