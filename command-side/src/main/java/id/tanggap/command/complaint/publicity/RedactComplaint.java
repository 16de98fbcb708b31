package id.tanggap.command.complaint.publicity;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import java.util.List;

/** A person was erased: no view keeps a text of the complaint, if it is that person's. */
public record RedactComplaint(ComplaintId complaint, PersonId person, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        return state.redacted() || !person.equals(state.citizen())
                ? List.of()
                : List.of(new ComplaintRedacted(complaint, person, at));
    }
}
