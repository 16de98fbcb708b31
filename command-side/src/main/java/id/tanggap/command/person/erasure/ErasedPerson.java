package id.tanggap.command.person.erasure;

import id.tanggap.command.decision.Kind;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonEvent;
import id.tanggap.events.person.PersonId;

/** A person who was erased; there is nothing to know of one who was not. */
public record ErasedPerson(PersonId person) {

    public static final Kind<ErasedPerson, PersonEvent> KIND =
            new Kind<>("person", ErasedPerson.class, PersonEvent.class, (_, event) -> after(event));

    private static ErasedPerson after(PersonEvent event) {
        return switch (event) {
            case PersonErased e -> new ErasedPerson(e.person());
        };
    }
}
