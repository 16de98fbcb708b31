package id.tanggap.command.complaint.rule;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.ComplaintId;

/** A complaint is merged into another one. */
public record AComplaintIsNotMergedIntoItself(ComplaintId complaint, ComplaintId into) implements Rule {

    @Override
    public boolean holds() {
        return !complaint.equals(into);
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan tidak dapat digabung dengan dirinya sendiri; pilih aduan lain sebagai tujuan.",
                "A complaint cannot be merged into itself; choose another one as the target.",
                "into");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
