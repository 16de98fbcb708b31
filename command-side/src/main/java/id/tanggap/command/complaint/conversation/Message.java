package id.tanggap.command.complaint.conversation;

import id.tanggap.command.complaint.Saying;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said, and where it stands if that is known. */
public record Message(
        UtteranceId utterance,
        MessageBy by,
        Sealed words,
        @Nullable Sealed permalink,
        Instant saidAt) {

    Saying named() {
        return new Saying.Named(utterance);
    }

    /** Something that follows from it, and has a name of its own. */
    Saying following() {
        return new Saying.Requested(utterance.value());
    }

    MessageReceived received(ComplaintId complaint, MessageMeaning meaning, Instant at) {
        return new MessageReceived(complaint, utterance, by, meaning, words, permalink, saidAt, at);
    }
}
