package id.tanggap.command.complaint.assignment;

import id.tanggap.command.complaint.Assignment;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mayor names an OPD on a complaint: as the one that leads, which puts it on that desk, or as one that supports.
 *
 * @param head the user of the head of this moment
 * @param deadlines in case the complaint changes desks
 */
public record TagComplaint(
        ComplaintId complaint,
        OpdId opd,
        TagRole role,
        @Nullable Sealed note,
        @Nullable String head,
        Deadlines deadlines,
        Actor by,
        Instant at)
        implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        boolean holds = holds(state);
        boolean tagged = state.mayorsTags().get(opd) == role;
        if (tagged && (role == TagRole.SUPPORTING || holds)) {
            return List.of();
        }
        Rule.require(new OnlyAnOpenComplaintChanges(state));
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new ComplaintTagged(complaint, opd, role, note, by, at));
        if (role == TagRole.LEAD && !holds) {
            events.add(new ComplaintAssigned(
                    complaint,
                    opd,
                    head,
                    new RoutingReason(RoutingReason.Rule.MAYORS_TAG, opd.value()),
                    deadlines,
                    by,
                    at));
        }
        return List.copyOf(events);
    }

    private boolean holds(ComplaintState state) {
        Assignment lead = state.lead();
        return state.stage().held() && lead != null && lead.opd().equals(opd);
    }
}
