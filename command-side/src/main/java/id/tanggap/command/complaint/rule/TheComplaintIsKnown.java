package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.ComplaintId;
import org.jspecify.annotations.Nullable;

/** Nothing can be done to a complaint that was never captured. */
public record TheComplaintIsKnown(
        ComplaintId complaint, @Nullable ComplaintState state) implements Rule {

    @Override
    public boolean holds() {
        return state != null;
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan " + complaint.value() + " tidak ditemukan. Periksa kembali nomornya.",
                "There is no complaint " + complaint.value() + ". Check its id.");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
