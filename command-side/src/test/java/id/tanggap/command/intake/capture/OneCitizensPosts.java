package id.tanggap.command.intake.capture;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.retaliation.Retaliations;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Identities.Glimpse;
import id.tanggap.command.identity.Recognised;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.HandledPosts.Handled;
import id.tanggap.command.intake.journal.HandledPosts.Noted;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.journal.Talks;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Posts that one citizen writes, handled without a journal: which of them came before is said by the test. */
final class OneCitizensPosts {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");

    final LivingComplaints life;
    final Outgoing outgoing = mock();
    final PostHandling handling;
    private final HandledPosts posts = mock();

    /** @param intents what may be done to a complaint */
    @SafeVarargs
    OneCitizensPosts(Class<? extends Intent<ComplaintState, ComplaintEvent>>... intents) {
        Identities identities = mock();
        Vault vault = mock();
        life = new LivingComplaints(NOW, intents);
        handling = new PostHandling(
                (_, _, _) -> Optional.empty(),
                posts,
                mock(Talks.class),
                mock(PersonTraces.class),
                identities,
                life.complaints(),
                new Retaliations(life.complaints(), _ -> false),
                vault,
                life.grants(),
                mock(),
                mock(),
                outgoing,
                Duration.ofMinutes(10),
                life.clock());
        when(identities.recognise(any(), any())).thenReturn(new Recognised(CITIZEN, false));
        when(identities.look(any(), any())).thenReturn(new Glimpse(Set.of(CITIZEN), false));
        when(identities.areOne(any(), any())).thenReturn(true);
        when(vault.pseudonym(anyString(), anyString())).thenAnswer(call -> call.getArgument(1));
        when(vault.seal(any(), anyString())).thenAnswer(call -> new Sealed(call.getArgument(0), call.getArgument(1)));
        when(posts.note(any(), anyString(), any(), any())).thenReturn(new Noted(true, null));
    }

    /** This post is of that complaint. */
    void came(Channel channel, String post, State outcome, ComplaintId complaint) {
        when(posts.find(channel, post)).thenReturn(Optional.of(new Handled(outcome, complaint)));
    }
}
