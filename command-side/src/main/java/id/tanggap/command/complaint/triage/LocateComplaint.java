package id.tanggap.command.complaint.triage;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.rule.OnlyAnOpenComplaintChanges;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where it is. */
public record LocateComplaint(
        ComplaintId complaint,
        @Nullable PlaceCode place,
        @Nullable Sealed address,
        Actor by,
        Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {

        if (Objects.equals(place, state.place()) && Objects.equals(address, state.address())) {
            return List.of();
        }
        Rule.require(new OnlyAnOpenComplaintChanges(state));
        return List.of(new ComplaintLocated(complaint, place, address, by, at));
    }
}
