package id.tanggap.command.complaint.conversation;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The platform says that a message was written anew. An edit that is older than one that is known says nothing. */
public record NoteMessageEdited(
        ComplaintId complaint, UtteranceId utterance, Sealed words, Instant editedAt, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        var before = state.beside().of(utterance);
        boolean older = before.editedAt() != null && editedAt.isBefore(before.editedAt());
        return older || words.equals(before.words())
                ? List.of()
                : List.of(new MessageEdited(complaint, utterance, words, editedAt, at));
    }
}
