package id.tanggap.command.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.capture.CaptureAsWished;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.retaliation.Retaliations;
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
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content.Complete;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RetaliationReported;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says in a chat that somebody presses them is heard by others than those who hear the complaint. */
class PressureInAChatTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");

    private final LivingComplaints life =
            new LivingComplaints(NOW, CaptureComplaint.class, CaptureAsWished.class, HearMessage.class);
    private final HandledPosts posts = mock();
    private final Identities identities = mock();
    private final Vault vault = mock();
    private final PostHandling handling = new PostHandling(
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
            mock(),
            Duration.ofMinutes(10),
            life.clock());

    @BeforeEach
    void oneCitizenSaysAllOfIt() {
        when(identities.recognise(any(), any())).thenReturn(new Recognised(CITIZEN, false));
        when(identities.look(any(), any())).thenReturn(new Glimpse(Set.of(CITIZEN), false));
        when(identities.areOne(any(), any())).thenReturn(true);
        when(vault.pseudonym(anyString(), anyString())).thenAnswer(call -> call.getArgument(1));
        when(vault.seal(any(), anyString())).thenAnswer(call -> new Sealed(call.getArgument(0), call.getArgument(1)));
        when(posts.note(any(), anyString(), any(), any())).thenReturn(new Noted(true, null));
    }

    @Test
    void itIsAReportOfItsOwnAndTheComplaintHearsNothing() {
        ComplaintId complaint = ComplaintId.of(Channel.WHATSAPP, "first");
        handling.asComplaint(post("first", List.of(), "loket minta uang"), null);
        when(posts.find(Channel.WHATSAPP, "first")).thenReturn(Optional.of(new Handled(State.CAPTURED, complaint)));
        long before = life.events(complaint, ComplaintEvent.class).count();

        handling.of(new Complete(post("later", List.of("first"), "saya diancam karena laporan itu")), null);

        assertThat(life.events(complaint, ComplaintEvent.class)).hasSize((int) before);
        assertThat(life.events(ComplaintId.of(Channel.WHATSAPP, "later"), RetaliationReported.class))
                .extracting(RetaliationReported::over)
                .containsExactly(complaint);
    }

    private static Post post(String id, List<String> answers, String text) {
        return new Post(
                Channel.WHATSAPP,
                id,
                answers,
                "conversation",
                null,
                Author.numbered(Channel.WHATSAPP, "6281234567890", null, null),
                null,
                text,
                "99",
                Reach.SENT_TO_US,
                List.of(),
                NOW,
                Origin.WEBHOOK);
    }
}
