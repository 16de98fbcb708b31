package id.tanggap.command.complaint.capture;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintReleased;
import java.util.List;

/**
 * What was said on a channel that the events alone take for private, and of which this government says that everybody
 * hears it: it becomes a complaint and is released, both or neither.
 */
public record CaptureInPublic(CaptureComplaint capture) implements CaptureWith {

    @Override
    public List<ComplaintEvent> known() {
        return List.of(new ComplaintReleased(capture.complaint(), Actor.SYSTEM, capture.at()));
    }
}
