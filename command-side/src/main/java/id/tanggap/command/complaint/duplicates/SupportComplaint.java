package id.tanggap.command.complaint.duplicates;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import java.util.List;

/** Another citizen has the same complaint; each counts once, and the own one not at all. */
public record SupportComplaint(ComplaintId complaint, PersonId supporter, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        List<ComplaintEvent> events = noted(state);
        if (!events.isEmpty()) {
            Rule.require(new OnlyAnOpenComplaintChanges(state));
        }
        return events;
    }

    /** The same of what was said while the complaint was open, however late that is told. */
    public List<ComplaintEvent> noted(ComplaintState state) {
        return supporter.equals(state.citizen()) || state.supporters().contains(supporter)
                ? List.of()
                : List.of(new ComplaintSupported(complaint, supporter, at));
    }
}
