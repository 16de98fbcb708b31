package id.tanggap.command.complaint.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.leader.LeaderId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leader's own words become a complaint, and it is known that they are. */
public record RaiseComplaint(CaptureComplaint capture, LeaderId leader, ComplaintRaised.How how)
        implements Intent<ComplaintState, ComplaintEvent> {

    @Override
    public Object target() {
        return capture.target();
    }

    @Override
    public List<ComplaintEvent> decide(@Nullable ComplaintState state) {
        List<ComplaintEvent> captured = capture.decide(state);
        if (captured.isEmpty()) {
            return captured;
        }
        List<ComplaintEvent> events = new ArrayList<>(captured);
        events.add(new ComplaintRaised(capture.complaint(), leader, how, capture.at()));
        return List.copyOf(events);
    }
}
