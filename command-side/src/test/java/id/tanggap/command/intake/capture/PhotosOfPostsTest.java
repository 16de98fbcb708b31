package id.tanggap.command.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.photo.ReferToPhoto;
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
import id.tanggap.command.intake.post.ShownPhoto;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of the photos that posts show are fetched. */
class PhotosOfPostsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");

    private final LivingComplaints life =
            new LivingComplaints(NOW, CaptureComplaint.class, HearMessage.class, ReferToPhoto.class);
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
    void ofAPrivateChatAllThatItsCitizenShows() {
        assertThat(fetchedOf(Channel.WHATSAPP, Reach.SENT_TO_US))
                .containsExactly("https://platform.example/first", "https://platform.example/later");
    }

    @Test
    void inPublicWhatTheComplaintItselfShows() {
        assertThat(fetchedOf(Channel.X, Reach.NAMES_US)).containsExactly("https://platform.example/first");
    }

    private List<String> fetchedOf(Channel channel, Reach reach) {
        ComplaintId complaint = ComplaintId.of(channel, "first");
        handling.asComplaint(post(channel, "first", List.of(), reach), null);
        when(posts.find(channel, "first")).thenReturn(Optional.of(new Handled(State.CAPTURED, complaint)));

        handling.of(new Complete(post(channel, "later", List.of("first"), reach)), null);

        assertThat(life.events(complaint, InformationReceived.class)).hasSize(1);
        return life.events(complaint, PhotoReferenced.class)
                .map(referenced -> referenced.reference().ciphertext())
                .toList();
    }

    private static Post post(Channel channel, String id, List<String> answers, Reach reach) {
        return new Post(
                        channel,
                        id,
                        answers,
                        "conversation",
                        null,
                        Author.numbered(channel, "6281234567890", null, null),
                        null,
                        "jalan berlubang di depan pasar",
                        "99",
                        reach,
                        List.of(),
                        NOW,
                        Origin.WEBHOOK)
                .showing(ShownPhoto.at(id, "https://platform.example/" + id));
    }
}
