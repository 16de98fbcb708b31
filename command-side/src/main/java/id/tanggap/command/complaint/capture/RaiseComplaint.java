package id.tanggap.command.complaint.capture;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.leader.LeaderId;
import java.util.List;

/** A leader's own words become a complaint, and it is known that they are. */
public record RaiseComplaint(CaptureComplaint capture, LeaderId leader, ComplaintRaised.How how)
        implements CaptureWith {

    @Override
    public List<ComplaintEvent> known() {
        return List.of(new ComplaintRaised(capture.complaint(), leader, how, capture.at()));
    }
}
