package id.tanggap.command.complaint.reply;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.List;

/** What was said sets out to the platform, once. */
public record SendReply(ComplaintId complaint, UtteranceId utterance, OfficialAccount account, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.replies().of(utterance).isPresent()
                ? List.of()
                : List.of(new ReplyToPublish(complaint, utterance, account, at));
    }
}
