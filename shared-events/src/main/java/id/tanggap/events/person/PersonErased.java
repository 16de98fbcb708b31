package id.tanggap.events.person;

import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The key of the person was destroyed: what is sealed under it stays closed for good. */
@Revision("1")
public record PersonErased(PersonId person, Actor by, Instant at) implements PersonEvent {}
