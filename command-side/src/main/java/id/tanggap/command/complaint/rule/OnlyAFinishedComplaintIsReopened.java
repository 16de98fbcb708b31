package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.decision.Rule;

/** Only what came to an end can be opened again; a merged complaint is unmerged instead. */
public record OnlyAFinishedComplaintIsReopened(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return complaint.stage() == Stage.RESOLVED
                || complaint.stage() == Stage.CLOSED
                || complaint.stage() == Stage.REFUSED
                || complaint.stage() == Stage.WITHDRAWN;
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan ini " + complaint.stage().indonesian() + "; hanya aduan yang sudah selesai, ditutup atau ditolak"
                        + " yang dapat dibuka kembali.",
                "This complaint is " + complaint.stage().english()
                        + "; only a resolved, closed or refused one can be reopened.");
    }
}
