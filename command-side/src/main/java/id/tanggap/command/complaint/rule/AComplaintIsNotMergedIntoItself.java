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
                "Aduan tidak dapat digabung dengan dirinya sendiri atau dengan yang sudah digabung ke dalamnya; pilih aduan"
                        + " lain sebagai tujuan, atau pisahkan dahulu yang lain itu.",
                "A complaint cannot be merged into itself or into what was merged into it; choose another one as the"
                        + " target, or unmerge the other one first.",
                "into");
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
