package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;

/** Of whom was erased neither name nor number is left. */
public record AnErasedCitizenHasNoContact(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return !complaint.redacted();
    }

    @Override
    public Because because() {
        return new Because(
                "Data pelapor aduan ini sudah dihapus; nama dan kontaknya tidak ada lagi. Jawab lewat halaman aduannya.",
                "The data of this complaint's citizen were erased; no name and no contact is left. Answer on its page.");
    }
}
