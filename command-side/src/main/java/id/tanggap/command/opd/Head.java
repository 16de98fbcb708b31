package id.tanggap.command.opd;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who answers, or answered, for an OPD.
 *
 * @param user the account that this head signs in with, and nobody before or after
 * @param since the day of office
 */
public record Head(
        PersonId person,
        String user,
        Sealed name,
        @Nullable Sealed email,
        @Nullable Sealed phone,
        LocalDate since) {}
