package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.decision.Rule;

/** The citizen confirms or disputes a solution; without one there is nothing to judge. */
public record OnlyAResolvedComplaintIsJudged(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return complaint.stage() == Stage.RESOLVED;
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan ini " + complaint.stage().indonesian() + "; hanya penyelesaian yang baru dilaporkan yang dapat"
                        + " dikonfirmasi atau disanggah.",
                "This complaint is " + complaint.stage().english()
                        + "; only a reported solution can be confirmed or disputed.");
    }
}
