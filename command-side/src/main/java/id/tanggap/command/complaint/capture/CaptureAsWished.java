package id.tanggap.command.complaint.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.ComplaintEvent;
import java.util.List;

/**
 * A complaint is captured with what was said of who may know of it, both or neither: for no moment does anybody learn of
 * it against the citizen's wish.
 *
 * @param known what was said: its visibility, whom it is about
 */
public record CaptureAsWished(Intent<ComplaintState, ComplaintEvent> capture, List<ComplaintEvent> known)
        implements CaptureWith {

    public CaptureAsWished {
        known = List.copyOf(known);
    }
}
