package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import java.util.List;

/**
 * How far a complaint has come.
 *
 * @param steps what everybody may know of that happened
 */
record Progress(Standing standing, Ends ends, Counts counts, List<PublicDocument.Step> steps) {

    static Progress begun(ComplaintCaptured captured) {
        return new Progress(Standing.BEGUN, Ends.OPEN, Counts.NONE, PublicSteps.after(List.of(), captured));
    }

    Progress after(ComplaintEvent event, Holding before, Holding now) {
        return new Progress(
                standing.after(event, before, now),
                ends.after(event),
                counts.after(event),
                PublicSteps.after(steps, event));
    }
}
