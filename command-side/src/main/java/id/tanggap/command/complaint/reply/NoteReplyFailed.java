package id.tanggap.command.complaint.reply;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Replies;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyFailure;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.List;

/** It did not get out. One of which the platform said so at first, and tells later that it was never delivered, fails too. */
public record NoteReplyFailed(ComplaintId complaint, UtteranceId utterance, ReplyFailure failure, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        boolean out = state.replies()
                .of(utterance)
                .filter(stage -> stage == Replies.Stage.WAITING || stage == Replies.Stage.PUBLISHED)
                .isPresent();
        return out ? List.of(new ReplyFailed(complaint, utterance, failure, at)) : List.of();
    }
}
