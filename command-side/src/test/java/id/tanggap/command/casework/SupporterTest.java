package id.tanggap.command.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.command.TestTables;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.duplicates.SupportComplaint;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.identity.TestIdentities;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.eventstore.shredding.StoredSecrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who supports counts once, under whatever name, and the one who complained not at all. */
class SupporterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final ComplaintId ID = ComplaintId.of(Channel.WHATSAPP, "wamid.1");
    private static final StaffMember DESK = new StaffMember("diskominfo", Role.DISKOMINFO, null);

    private final OpenedComplaint opened = mock();
    private final CommandGateway commands = mock();
    private ComplaintState complaint;
    private Identities identities;
    private StaffActions actions;

    @BeforeEach
    void aComplaintByAnAccountOfWhichTheNumberIsKnownLater() {
        DataSource tables = TestTables.emptied("person_alias", "person_kin", "person_key");
        PersonalData data = StoredSecrets.open(
                tables, MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), Clock.systemUTC());
        identities = TestIdentities.on(tables, data);
        PersonId citizen = new PersonId("citizenaaaaaaaaaaaaaaaa1");
        identities.unite(citizen, person("+6281234560017"));
        complaint = after(capture(citizen).decide(null));
        when(opened.by(any(), any())).thenAnswer(_ -> complaint);
        when(commands.sendAndWait(any())).thenAnswer(call -> {
            SupportComplaint wish = call.getArgument(0);
            complaint = after(wish.decide(complaint));
            return ComplaintState.KIND.begin(ID);
        });
        actions = new StaffActions(
                opened, mock(), mock(), mock(), data, identities, new Grants(commands), Clock.systemUTC());
    }

    @Test
    void whoComplainedDoesNotSupportTheOwnComplaint() {
        support("0812-3456-0017");

        assertThat(complaint.supporters()).isEmpty();
    }

    @Test
    void whoSupportsCountsOnceUnderWhateverId() {
        support("0813 1111 2222");
        PersonId byMail = identities.recogniseNow(Sought.by(List.of(PersonKey.mail("siti@contoh.id"))));
        identities.unite(person("+6281311112222"), byMail);

        support("siti@contoh.id");
        support("+62 813-1111-2222");
        support("Pak RT");

        assertThat(complaint.supporters()).hasSize(2).contains(person("+6281311112222"));
    }

    private void support(String supporter) {
        actions.support(ID.value(), DESK, new Wishes.Support(supporter));
    }

    private PersonId person(String number) {
        return identities.recogniseNow(Sought.by(List.of(PersonKey.number(number))));
    }

    private ComplaintState after(List<ComplaintEvent> events) {
        ComplaintState state = complaint;
        for (ComplaintEvent event : events) {
            state = ComplaintState.evolve(state, event);
        }
        return state;
    }

    private static CaptureComplaint capture(PersonId citizen) {
        Sealed sealed = new Sealed(citizen, "sealed");
        return new CaptureComplaint(
                ID,
                TrackingCode.of(Channel.WHATSAPP, "wamid.1"),
                new CaptureComplaint.Source(Channel.WHATSAPP, Origin.WEBHOOK, sealed, null, NOW),
                CaptureComplaint.Author.unnamed(citizen),
                CaptureComplaint.Statement.of(sealed),
                Matter.UNKNOWN,
                Actor.CITIZEN,
                NOW);
    }
}
