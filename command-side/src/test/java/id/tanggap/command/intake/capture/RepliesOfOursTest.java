package id.tanggap.command.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.conversation.NoteMessageEdited;
import id.tanggap.command.complaint.conversation.NoteMessageRemoved;
import id.tanggap.command.complaint.conversation.NoteMessageRestored;
import id.tanggap.command.complaint.retaliation.Retaliations;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Recognised;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.HandledPosts.Handled;
import id.tanggap.command.intake.journal.HandledPosts.Noted;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.journal.Talks;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content.Edited;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What went out from here is one message with what stands on the platform, whatever happens to that. */
class RepliesOfOursTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");
    private static final ComplaintId COMPLAINT = ComplaintId.of(Channel.FACEBOOK, "100_1");
    private static final UtteranceId SAID_HERE = UtteranceId.ofPost(Channel.FACEBOOK, "said here");

    private final LivingComplaints life = new LivingComplaints(
            NOW, CaptureComplaint.class, NoteMessageEdited.class, NoteMessageRemoved.class, NoteMessageRestored.class);
    private final HandledPosts posts = mock();
    private final Identities identities = mock();
    private final Vault vault = mock();
    private final Outgoing outgoing = mock();
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
            outgoing,
            Duration.ofMinutes(10),
            life.clock());

    @BeforeEach
    void aComplaintIsAnswered() {
        when(identities.recognise(any(), any())).thenReturn(new Recognised(CITIZEN, false));
        when(vault.seal(any(), anyString())).thenAnswer(call -> new Sealed(call.getArgument(0), call.getArgument(1)));
        when(posts.note(any(), anyString(), any(), any())).thenReturn(new Noted(true, null));
        handling.asComplaint(post("100_1", "jalan berlubang"), null);
        when(posts.find(Channel.FACEBOOK, "reply")).thenReturn(Optional.of(new Handled(State.ANSWERED, COMPLAINT)));
        when(outgoing.said(Channel.FACEBOOK, "reply")).thenReturn(Optional.of(SAID_HERE));
    }

    @Test
    void whoeverRemovesItThereRemovesWhatWasSaidHere() {
        handling.of(seen(Seen.HIDDEN));
        handling.of(seen(Seen.AGAIN));
        handling.of(seen(Seen.GONE));

        assertThat(life.events(COMPLAINT, MessageRemoved.class))
                .extracting(MessageRemoved::utterance)
                .containsExactly(SAID_HERE, SAID_HERE);
        assertThat(life.events(COMPLAINT, MessageRestored.class))
                .extracting(MessageRestored::utterance)
                .containsExactly(SAID_HERE);
    }

    @Test
    void whoeverWritesItAnewThereWritesAnewWhatWasSaidHere() {
        handling.of(new Edited(post("reply", "Besok kami tambal"), NOW), null);

        assertThat(life.events(COMPLAINT, MessageEdited.class))
                .extracting(MessageEdited::utterance)
                .containsExactly(SAID_HERE);
    }

    private static Visibility seen(Seen seen) {
        return new Visibility(Channel.FACEBOOK, "reply", seen, "conversation", NOW, null);
    }

    private static Post post(String id, String text) {
        return new Post(
                Channel.FACEBOOK,
                id,
                List.of(),
                "conversation",
                null,
                Author.numbered(Channel.FACEBOOK, "72", null, null),
                null,
                text,
                "100",
                Reach.AT_OUR_PLACE,
                List.of(),
                NOW,
                Origin.WEBHOOK);
    }
}
