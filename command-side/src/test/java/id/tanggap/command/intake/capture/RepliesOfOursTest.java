package id.tanggap.command.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.conversation.NoteMessageEdited;
import id.tanggap.command.complaint.conversation.NoteMessageRemoved;
import id.tanggap.command.complaint.conversation.NoteMessageRestored;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content.Edited;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Content.Visibility.Seen;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.UtteranceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What went out from here is one message with what stands on the platform, whatever happens to that. */
class RepliesOfOursTest {

    private static final ComplaintId COMPLAINT = ComplaintId.of(Channel.FACEBOOK, "100_1");
    private static final UtteranceId SAID_HERE = UtteranceId.ofPost(Channel.FACEBOOK, "said here");

    private final OneCitizensPosts citizens = new OneCitizensPosts(
            CaptureComplaint.class, NoteMessageEdited.class, NoteMessageRemoved.class, NoteMessageRestored.class);

    @BeforeEach
    void aComplaintIsAnswered() {
        citizens.handling.asComplaint(post("100_1", "jalan berlubang"), null);
        citizens.came(Channel.FACEBOOK, "reply", State.ANSWERED, COMPLAINT);
        when(citizens.outgoing.said(Channel.FACEBOOK, "reply")).thenReturn(Optional.of(SAID_HERE));
    }

    @Test
    void whoeverRemovesItThereRemovesWhatWasSaidHere() {
        citizens.handling.of(seen(Seen.HIDDEN));
        citizens.handling.of(seen(Seen.AGAIN));
        citizens.handling.of(seen(Seen.GONE));

        assertThat(citizens.life.events(COMPLAINT, MessageRemoved.class))
                .extracting(MessageRemoved::utterance)
                .containsExactly(SAID_HERE, SAID_HERE);
        assertThat(citizens.life.events(COMPLAINT, MessageRestored.class))
                .extracting(MessageRestored::utterance)
                .containsExactly(SAID_HERE);
    }

    @Test
    void whoeverWritesItAnewThereWritesAnewWhatWasSaidHere() {
        citizens.handling.of(new Edited(post("reply", "Besok kami tambal"), OneCitizensPosts.NOW), null);

        assertThat(citizens.life.events(COMPLAINT, MessageEdited.class))
                .extracting(MessageEdited::utterance)
                .containsExactly(SAID_HERE);
    }

    private static Visibility seen(Seen seen) {
        return new Visibility(Channel.FACEBOOK, "reply", seen, "conversation", OneCitizensPosts.NOW, null);
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
                OneCitizensPosts.NOW,
                Origin.WEBHOOK);
    }
}
