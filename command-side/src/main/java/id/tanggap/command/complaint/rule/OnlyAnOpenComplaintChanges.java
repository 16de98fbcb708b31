package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;

/** What is resolved, closed, refused or merged is changed only after it is opened again. */
public record OnlyAnOpenComplaintChanges(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return complaint.stage().open();
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan ini " + complaint.stage().indonesian() + "; buka kembali sebelum mengubahnya.",
                "This complaint is " + complaint.stage().english() + "; reopen it before changing it.");
    }
}
