package id.tanggap.command.intake.journal;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenComplaintCapturedThenTraceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final PersonTraces traces = mock(PersonTraces.class);

    @Test
    void whoComplainedIsTracedToTheComplaint() {
        ComplaintId complaint = ComplaintId.of(Channel.FACEBOOK, "100_1");
        PersonId citizen = new PersonId("aaaaaaaaaaaaaaaaaaaa");

        new WhenComplaintCapturedThenTrace(traces).on(captured(complaint, citizen));

        verify(traces).note(citizen, complaint);
    }

    private static ComplaintCaptured captured(ComplaintId complaint, PersonId citizen) {
        Sealed sealed = new Sealed(citizen, "tersegel");
        return new ComplaintCaptured(
                complaint,
                TrackingCode.of(Channel.FACEBOOK, "100_1"),
                Channel.FACEBOOK,
                Origin.WEBHOOK,
                sealed,
                null,
                null,
                citizen,
                sealed,
                null,
                sealed,
                null,
                List.of(),
                NOW,
                Actor.CITIZEN,
                NOW);
    }
}
