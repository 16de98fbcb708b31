package id.tanggap.command.complaint.conversation;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageSplitOff;
import id.tanggap.events.complaint.UtteranceId;
import java.time.Instant;
import java.util.List;

/** Staff find that a message is about something else. */
public record SplitMessageOff(ComplaintId complaint, UtteranceId utterance, ComplaintId into, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.beside().of(utterance).into() == null
                ? List.of(new MessageSplitOff(complaint, utterance, into, by, at))
                : List.of();
    }
}
