package id.tanggap.command.complaint.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import java.time.Instant;

/**
 * A complaint is captured with what was said of who may know of it, both or neither: it is public for no moment that its
 * citizen did not want.
 *
 * @param by who said so
 */
public record CaptureAsWished(
        Intent<ComplaintState, ComplaintEvent> capture,
        ComplaintId complaint,
        Visibility visibility,
        Actor by,
        Instant at)
        implements CaptureWith {

    @Override
    public ComplaintEvent known() {
        return new VisibilityChosen(complaint, visibility, by, at);
    }
}
