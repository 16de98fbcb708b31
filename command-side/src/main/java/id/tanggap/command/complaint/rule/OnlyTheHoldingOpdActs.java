package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.opd.OpdId;

/** An OPD acts on a complaint while it is on its desk. */
public record OnlyTheHoldingOpdActs(ComplaintState complaint, OpdId opd) implements Rule {

    @Override
    public boolean holds() {
        return complaint.heldBy(opd);
    }

    @Override
    public Because because() {
        Desk lead = complaint.lead();
        String stage = complaint.stage().indonesian();
        String stageInEnglish = complaint.stage().english();
        return lead == null || lead.opd().equals(opd)
                ? new Because(
                        "Aduan ini " + stage + "; hanya aduan yang sedang di meja " + opd.value()
                                + " yang dapat diproses.",
                        "This complaint is " + stageInEnglish + "; only one on the desk of " + opd.value()
                                + " can be worked on.")
                : new Because(
                        "Aduan ini " + stage + " dan dipegang " + lead.opd().value() + ", bukan " + opd.value() + ".",
                        "This complaint is " + stageInEnglish + " and held by "
                                + lead.opd().value() + ", not by " + opd.value() + ".");
    }

    @Override
    public Kind kind() {
        Desk lead = complaint.lead();
        return lead != null && !lead.opd().equals(opd) ? Kind.NOT_YOURS : Kind.NOT_IN_THIS_STATE;
    }
}
