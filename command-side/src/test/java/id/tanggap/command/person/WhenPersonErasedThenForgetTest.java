package id.tanggap.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.person.erasure.ErasePerson;
import id.tanggap.command.person.erasure.ErasedPerson;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class WhenPersonErasedThenForgetTest {

    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");
    private static final PersonId BY_ANOTHER_NAME = new PersonId("citizenaaaaaaaaaaaaaaa2");
    private static final Actor ADMIN = new Actor(Actor.Kind.DISKOMINFO, "admin", null);
    private static final ComplaintId NOT_YET_CAPTURED = ComplaintId.of(Channel.INSTAGRAM, "later");

    private final LivingComplaints life = new LivingComplaints(NOW, CaptureComplaint.class, RedactComplaint.class)
            .serves(ErasedPerson.KIND, ErasePerson.class);
    private final CaptureComplaint capture = LivingComplaints.capture("1", CITIZEN, NOW);
    private final ComplaintId complaint = capture.complaint();
    private final PersonalData personalData = mock();
    private final Identities identities = mock();
    private final Traces traces = mock();

    @BeforeEach
    void aCitizenOfTwoNamesWithOneComplaint() {
        when(identities.allOf(CITIZEN)).thenReturn(Set.of(CITIZEN, BY_ANOTHER_NAME));
        when(identities.allOf(BY_ANOTHER_NAME)).thenReturn(Set.of(CITIZEN, BY_ANOTHER_NAME));
        when(traces.complaintsOf(CITIZEN)).thenReturn(List.of(complaint, NOT_YET_CAPTURED));
        life.reacts(new WhenPersonErasedThenForget(
                new Erasure(life.grants(), personalData, List.of(traces), identities, life.clock()),
                life.grants(),
                life.store(),
                life.clock()));
        life.wish(capture);
    }

    @Test
    void theKeyGoesWhatIsKeptIsScrubbedAndTheComplaintIsRedacted() {
        life.wish(erase());

        verify(personalData, atLeastOnce()).erase(CITIZEN.toString());
        verify(traces, atLeastOnce()).scrub(CITIZEN);
        assertThat(life.events(complaint, ComplaintRedacted.class))
                .containsExactly(new ComplaintRedacted(complaint, CITIZEN, NOW));
    }

    @Test
    void theSamePersonByAnotherNameIsErasedToo() {
        life.wish(erase());

        assertThat(life.payloads(BY_ANOTHER_NAME)).containsExactly(new PersonErased(BY_ANOTHER_NAME, ADMIN, NOW));
        verify(personalData, atLeastOnce()).erase(BY_ANOTHER_NAME.toString());
    }

    /** Whoever was stopped before the end must find the others again. */
    @Test
    void theNamesAreForgottenLast() {
        life.grant(erase());
        verify(identities, never()).forget(CITIZEN);

        life.everybodyReacts();

        InOrder order = inOrder(personalData, traces, identities);
        order.verify(personalData).erase(CITIZEN.toString());
        order.verify(traces).scrub(CITIZEN);
        order.verify(identities).forget(CITIZEN);
    }

    @Test
    void toldTwiceItSaysNothingTwice() {
        life.wish(erase());
        List<?> before = life.events(complaint);

        life.tellAllAgain();

        assertThat(life.events(complaint)).isEqualTo(before);
        assertThat(life.payloads(CITIZEN)).hasSize(1);
        assertThat(life.payloads(BY_ANOTHER_NAME)).hasSize(1);
    }

    @Test
    void aComplaintThatIsNotThereYetIsNotBegunByItsRedaction() {
        life.wish(erase());

        assertThat(life.events(NOT_YET_CAPTURED)).isEmpty();
    }

    /** A database that came out of a backup has the keys of those who were erased since. */
    @Test
    void aReplayDestroysTheKeysOnceMoreAndSaysNothing() {
        life.wish(erase());
        List<?> before = life.events(complaint);

        life.replay();

        verify(personalData, times(2)).erase(CITIZEN.toString());
        assertThat(life.events(complaint)).isEqualTo(before);
        assertThat(life.payloads(CITIZEN)).hasSize(1);
    }

    private static ErasePerson erase() {
        return new ErasePerson(CITIZEN, ADMIN, NOW);
    }
}
