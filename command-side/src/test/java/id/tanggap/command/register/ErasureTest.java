package id.tanggap.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.access.account.Role;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.register.Caller.Answer;
import id.tanggap.command.register.RegisterOffice.Insiders;
import id.tanggap.command.register.RegisterOffice.Kept;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.person.PersonErased;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegisterTest
class ErasureTest {

    @LocalServerPort
    int port;

    @Autowired
    Insiders insiders;

    @Autowired
    PersonalData personalData;

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStore events;

    @Autowired
    Kept kept;

    @Test
    void aPersonIsErasedByTheComplaintAndEveryComplaintOfTheirsIsRedacted() {
        PersonId citizen = new PersonId(personalData.pseudonym("test", "one"));
        ComplaintId first = capture(citizen, "101");
        ComplaintId second = capture(citizen, "102");
        ComplaintId notYetCaptured = ComplaintId.of(Channel.X, "103");
        kept.complaints.put(citizen, List.of(first, notYetCaptured, second));
        Sealed text = sealed(citizen, "text");
        Caller admin = new Caller(port, insiders.token(Role.ADMIN));

        Answer answer = admin.post("/api/complaints/" + first.value() + "/erase-citizen", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("person")).isEqualTo(citizen.value());
        assertThat(personalData.open(citizen.toString(), text.ciphertext())).isEmpty();
        await().untilAsserted(() -> {
            assertThat(last(first)).isInstanceOf(ComplaintRedacted.class);
            assertThat(last(second)).isInstanceOf(ComplaintRedacted.class);
            assertThat(kept.scrubbed).containsKey(citizen);
        });

        assertThat(admin.post("/api/persons/" + citizen.value() + "/erase", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(events.readEvents(citizen.toString()).asStream().count()).isEqualTo(1);
    }

    @Test
    void anErasureThatWasStoppedAfterItsEventIsFinished() {
        PersonId citizen = new PersonId(personalData.pseudonym("test", "two"));
        ComplaintId complaint = capture(citizen, "201");
        kept.complaints.put(citizen, List.of(complaint));
        Sealed text = sealed(citizen, "text");

        events.publish(new GenericDomainEventMessage<>(
                "person", citizen.toString(), 0, new PersonErased(citizen, Actor.SYSTEM, RegisterOffice.NOW)));

        await().untilAsserted(() -> {
            assertThat(personalData.open(citizen.toString(), text.ciphertext())).isEmpty();
            assertThat(last(complaint)).isInstanceOf(ComplaintRedacted.class);
        });
    }

    @Test
    void onlyTheAdministratorAndDiskominfoErase() {
        Caller mayor = new Caller(port, insiders.token(Role.MAYOR));
        Caller admin = new Caller(port, insiders.token(Role.ADMIN));
        assertThat(mayor.post("/api/persons/aaaaaaaaaaaaaaaaaaaa/erase", "{}").status())
                .isEqualTo(403);
        assertThat(admin.post("/api/persons/nobody/erase", "{}").status()).isEqualTo(404);
        assertThat(admin.post("/api/complaints/nothing/erase-citizen", "{}").status())
                .isEqualTo(404);
    }

    private Object last(ComplaintId complaint) {
        return Objects.requireNonNull(events.readEvents(complaint.toString())
                .asStream()
                .toList()
                .getLast()
                .getPayload());
    }

    private ComplaintId capture(PersonId citizen, String post) {
        ComplaintId complaint = ComplaintId.of(Channel.X, post);
        commands.sendAndWait(new CaptureComplaint(
                complaint,
                TrackingCode.of(Channel.X, post),
                new CaptureComplaint.Source(Channel.X, Origin.WEBHOOK, sealed(citizen, post), null, RegisterOffice.NOW),
                new CaptureComplaint.Author(citizen, sealed(citizen, "warga"), null),
                CaptureComplaint.Statement.of(sealed(citizen, "text")),
                Matter.UNKNOWN,
                Actor.CITIZEN,
                RegisterOffice.NOW));
        return complaint;
    }

    private Sealed sealed(PersonId person, String text) {
        return new Sealed(person, personalData.seal(person.toString(), text));
    }
}
