package id.tanggap.events.opd;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** An officer works in the name of the head. */
@Revision("1")
public record DelegateNamed(OpdId opd, PersonId delegate, String user, Sealed name, Actor by, Instant at)
        implements OpdEvent {}
