package id.tanggap.command.complaint.reply;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Replies;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * It stands on the platform.
 *
 * @param postId null where nobody knows it
 */
public record NoteReplyPublished(
        ComplaintId complaint,
        UtteranceId utterance,
        @Nullable Sealed postId,
        @Nullable Sealed permalink,
        Instant publishedAt,
        Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        boolean news = state.replies()
                .of(utterance)
                .filter(stage -> stage != Replies.Stage.PUBLISHED)
                .isPresent();
        return news ? List.of(new ReplyPublished(complaint, utterance, postId, permalink, publishedAt, at)) : List.of();
    }
}
