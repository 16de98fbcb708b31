package id.tanggap.command.complaint.reply;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Replies;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.List;

/** The office's own hand has to put it there, whether it set out before or not. */
public record HandReplyOver(ComplaintId complaint, UtteranceId utterance, HandOver because, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        boolean underWay =
                state.replies().of(utterance).map(Replies.Stage.WAITING::equals).orElse(true);
        return underWay ? List.of(new ReplyHandedOver(complaint, utterance, because, at)) : List.of();
    }
}
