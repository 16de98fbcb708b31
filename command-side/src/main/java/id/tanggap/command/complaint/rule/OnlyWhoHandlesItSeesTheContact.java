package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * Who complained is told to the offices that handle it, and to Diskominfo.
 *
 * @param opd null for Diskominfo
 */
public record OnlyWhoHandlesItSeesTheContact(
        ComplaintState complaint, @Nullable OpdId opd) implements Rule {

    @Override
    public boolean holds() {
        return opd == null || complaint.involves(opd);
    }

    @Override
    public Because because() {
        return new Because(
                "Hanya OPD yang menangani aduan ini dan Diskominfo yang melihat siapa pelapornya; mintalah kepada mereka.",
                "Only the offices that handle this complaint and Diskominfo see who complained; ask them.");
    }

    @Override
    public Kind kind() {
        return Kind.NOT_YOURS;
    }
}
