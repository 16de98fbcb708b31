package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.decision.Rule;

/** Only what was merged can be taken apart again. */
public record OnlyAMergedComplaintIsUnmerged(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return complaint.stage() == Stage.MERGED;
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan ini " + complaint.stage().indonesian() + " dan tidak sedang digabung.",
                "This complaint is " + complaint.stage().english() + " and not merged.");
    }
}
