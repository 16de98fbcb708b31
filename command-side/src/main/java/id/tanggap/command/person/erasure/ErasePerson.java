package id.tanggap.command.person.erasure;

import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonEvent;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person is forgotten. */
public record ErasePerson(PersonId person, Actor by, Instant at) implements Intent<ErasedPerson, PersonEvent> {

    @Override
    public Object target() {
        return person;
    }

    @Override
    public List<PersonEvent> decide(@Nullable ErasedPerson state) {
        return state == null ? List.of(new PersonErased(person, by, at)) : List.of();
    }
}
