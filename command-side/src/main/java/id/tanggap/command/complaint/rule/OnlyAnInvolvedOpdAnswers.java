package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * The lead and the supporting OPDs answer, and so may the mayor and Diskominfo; nobody answers what was refused, closed
 * or merged.
 *
 * @param opd null for the mayor and Diskominfo
 */
public record OnlyAnInvolvedOpdAnswers(
        ComplaintState complaint, @Nullable OpdId opd) implements Rule {

    @Override
    public boolean holds() {
        return answerable() && involved();
    }

    private boolean answerable() {
        return complaint.stage().open() || complaint.stage() == Stage.RESOLVED;
    }

    private boolean involved() {
        return opd == null || complaint.involves(opd);
    }

    @Override
    public Because because() {
        return answerable()
                ? new Because(
                        "Aduan ini tidak di meja OPD Anda; minta ditandai sebagai OPD pendukung untuk ikut menjawab.",
                        "This complaint is not on your desk; ask to be tagged as a supporting OPD to answer it.")
                : new Because(
                        "Aduan ini " + complaint.stage().indonesian() + " dan tidak dapat dijawab lagi.",
                        "This complaint is " + complaint.stage().english() + " and can no longer be answered.");
    }

    @Override
    public Kind kind() {
        return answerable() ? Kind.NOT_YOURS : Kind.NOT_IN_THIS_STATE;
    }
}
