package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.decision.Rule;

/** A complaint closes after it was resolved: closing is no way around a solution. */
public record OnlyAHandledComplaintCloses(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return complaint.stage() == Stage.RESOLVED;
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan ini " + complaint.stage().indonesian() + "; selesaikan dahulu sebelum menutupnya.",
                "This complaint is " + complaint.stage().english() + "; resolve it before closing it.");
    }
}
