package id.tanggap.command.duplicates;

import id.tanggap.events.complaint.ComplaintId;
import java.util.List;

/** Which complaints were merged into which, as the events so far have it. */
public interface MergedComplaints {

    void note(ComplaintId complaint, ComplaintId into);

    void forget(ComplaintId complaint);

    List<ComplaintId> into(ComplaintId other);
}
