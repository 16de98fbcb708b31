package id.tanggap.command.complaint.outcome;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ConfirmationRequested;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The citizen is asked whether it is solved, while that is open; once for each solution, whatever is said to it. */
public record AskToConfirm(ComplaintId complaint, Sealed question, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        Instant resolved = state.resolvedAt();
        if (state.stage() != Stage.RESOLVED || resolved == null) {
            return List.of();
        }
        UtteranceId asked = UtteranceId.ofRecord(complaint, "complaint.confirmation-requested", resolved);
        return state.heard().knows(asked)
                ? List.of()
                : List.of(new ConfirmationRequested(complaint, asked, question, Actor.SYSTEM, at));
    }
}
