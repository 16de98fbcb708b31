package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a complaint the public reads, the OPD says that holds it, or held it last, and whoever acts for the whole
 * government.
 *
 * @param opd null for the mayor and Diskominfo, and for the citizen
 */
public record OnlyTheHoldingOpdSaysWhatIsPublic(
        ComplaintState complaint, @Nullable OpdId opd) implements Rule {

    @Override
    public boolean holds() {
        Desk lead = complaint.lead();
        return opd == null || (lead != null && lead.opd().equals(opd));
    }

    @Override
    public Because because() {
        return new Because(
                "Hanya OPD yang memegang aduan ini dan Diskominfo yang mengatur apa yang dibaca umum; mintalah kepada mereka.",
                "Only the OPD that holds this complaint and Diskominfo say what the public reads of it; ask them to.");
    }

    @Override
    public Kind kind() {
        return Kind.NOT_YOURS;
    }
}
