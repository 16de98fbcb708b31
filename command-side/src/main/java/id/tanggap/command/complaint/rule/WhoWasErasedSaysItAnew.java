package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;

/** What is said under the name of somebody who was erased could be read by nobody. */
public record WhoWasErasedSaysItAnew(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return !complaint.redacted();
    }

    @Override
    public Because because() {
        return new Because(
                "Data pelapor aduan ini sudah dihapus, jadi tekanan tidak dapat dilaporkan di sini. Sampaikan aduan baru.",
                "The data of this complaint's citizen were erased, so pressure cannot be reported here. Send a new"
                        + " complaint.");
    }
}
