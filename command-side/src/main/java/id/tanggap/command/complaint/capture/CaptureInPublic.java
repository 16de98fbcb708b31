package id.tanggap.command.complaint.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintReleased;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said on a channel that the events alone take for private, and of which this government says that everybody
 * hears it: it becomes a complaint and is released, both or neither.
 */
public record CaptureInPublic(CaptureComplaint capture) implements Intent<ComplaintState, ComplaintEvent> {

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
        events.add(new ComplaintReleased(capture.complaint(), Actor.SYSTEM, capture.at()));
        return List.copyOf(events);
    }
}
