package id.tanggap.command.person.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErasePersonTest {

    private static final PersonId PERSON = new PersonId("aaaaaaaaaaaaaaaaaaaa");
    private static final ErasePerson ERASE =
            new ErasePerson(PERSON, Actor.SYSTEM, Instant.parse("2026-03-02T02:00:00Z"));

    @Test
    void aPersonIsErased() {
        assertThat(ERASE.decide(null)).containsExactly(new PersonErased(PERSON, ERASE.by(), ERASE.at()));
    }

    @Test
    void erasedAgainChangesNothing() {
        assertThat(ERASE.decide(new ErasedPerson(PERSON))).isEmpty();
    }
}
