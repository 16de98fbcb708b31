package id.tanggap.command.complaint.conversation;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.List;

/** The platform says that a message is gone or hidden. What is gone for good cannot be hidden after. */
public record NoteMessageRemoved(ComplaintId complaint, UtteranceId utterance, Removal removal, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Removal before = state.beside().of(utterance).removal();
        return removal == before || before == Removal.DELETED
                ? List.of()
                : List.of(new MessageRemoved(complaint, utterance, removal, at));
    }
}
