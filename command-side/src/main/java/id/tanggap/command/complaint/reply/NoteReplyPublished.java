package id.tanggap.command.complaint.reply;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.KeptAfterAll;
import id.tanggap.command.complaint.Replies;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * It stands on the platform. What had failed until then counts again from when it was said.
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
        if (!news) {
            return List.of();
        }
        ReplyPublished published = new ReplyPublished(complaint, utterance, postId, permalink, publishedAt, at);
        return Stream.concat(
                        Stream.of(published), KeptAfterAll.in(ComplaintState.evolve(state, published), at).stream())
                .toList();
    }
}
