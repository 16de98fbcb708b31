package id.tanggap.command.complaint.triage;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Instant;
import java.util.List;

/** What kind of complaint it is. */
public record CategoriseComplaint(ComplaintId complaint, CategoryId category, Actor by, Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (category.equals(state.category())) {
            return List.of();
        }
        Rule.require(new OnlyAnOpenComplaintChanges(state));
        return List.of(new ComplaintCategorised(complaint, category, by, at));
    }
}
