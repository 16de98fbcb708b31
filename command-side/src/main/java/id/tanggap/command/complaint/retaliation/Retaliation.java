package id.tanggap.command.complaint.retaliation;

import id.tanggap.command.complaint.capture.CaptureAsWished;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.RetaliationReported;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.opd.OpdId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A citizen is put under pressure because of a complaint. That is a complaint of its own, with a clock of its own; the
 * first one tells nobody of it.
 *
 * @param by the offices it may come from, none of which learns of it
 */
public record Retaliation(ComplaintId over, Set<OpdId> by) {

    public CaptureAsWished reportedBy(CaptureComplaint capture) {
        ComplaintId complaint = capture.complaint();
        List<ComplaintEvent> known = new ArrayList<>();
        known.add(new VisibilityChosen(complaint, Visibility.CONFIDENTIAL, capture.by(), capture.at()));
        by.stream()
                .sorted(Comparator.comparing(OpdId::value))
                .map(office -> new OfficeAccused(complaint, office, null, capture.by(), capture.at()))
                .forEach(known::add);
        known.add(new RetaliationReported(complaint, over, capture.by(), capture.at()));
        return new CaptureAsWished(capture, known);
    }
}
