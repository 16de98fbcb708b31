package id.tanggap.events.person;

import java.time.Instant;

/** What happened to one person's data. */
public sealed interface PersonEvent permits PersonErased {

    PersonId person();

    Instant at();
}
