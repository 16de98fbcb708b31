package id.tanggap.command.complaint.conversation;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.List;

/** The platform says that a message, which it hid, is shown again. */
public record NoteMessageRestored(ComplaintId complaint, UtteranceId utterance, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.beside().of(utterance).removal() == Removal.HIDDEN
                ? List.of(new MessageRestored(complaint, utterance, at))
                : List.of();
    }
}
