package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * What proves a solution comes from the OPD that holds the complaint, or held it last.
 *
 * @param opd null for the citizen, and for those who act for the whole government
 */
public record OnlyTheHoldingOpdAddsPhotos(
        ComplaintState complaint, @Nullable OpdId opd) implements Rule {

    @Override
    public boolean holds() {
        Desk lead = complaint.lead();
        return opd == null || (lead != null && lead.opd().equals(opd));
    }

    @Override
    public Because because() {
        return new Because(
                "Hanya OPD yang memegang aduan ini dan Diskominfo yang menambahkan foto; kirimkan foto Anda kepada mereka.",
                "Only the OPD that holds this complaint and Diskominfo add photos; send yours to them.");
    }

    @Override
    public Kind kind() {
        return Kind.NOT_YOURS;
    }
}
