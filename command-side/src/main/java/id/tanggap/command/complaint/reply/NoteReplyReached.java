package id.tanggap.command.complaint.reply;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Replies;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ReplyReach;
import id.tanggap.events.complaint.ReplyReached;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.List;

/** The platform tells how far a reply came; in any order, and only ever further. */
public record NoteReplyReached(
        ComplaintId complaint, UtteranceId utterance, ReplyReach reach, Instant reachedAt, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.replies().find(utterance).filter(this::isFurther).isPresent()
                ? List.of(new ReplyReached(complaint, utterance, reach, reachedAt, at))
                : List.of();
    }

    private boolean isFurther(Replies.Reply sent) {
        return sent.reach() == null || sent.reach().compareTo(reach) < 0;
    }
}
