package id.tanggap.command.complaint.reply;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAReplyThatLiesWithUsIsPublishedByHand;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office has put it on the platform by hand.
 *
 * @param permalink where; null where the platform has no links, as in a chat
 */
public record PublishByHand(
        ComplaintId complaint,
        UtteranceId utterance,
        @Nullable Sealed permalink,
        Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Rule.require(new OnlyAReplyThatLiesWithUsIsPublishedByHand(
                state.replies().of(utterance).orElse(null)));
        return new NoteReplyPublished(complaint, utterance, null, permalink, at, at).of(state);
    }
}
