package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.opd.OpdId;

/** A confidential complaint about an office comes to another one. */
public record TheAccusedDoesNotHandleIt(ComplaintState complaint, OpdId opd) implements Rule {

    @Override
    public boolean holds() {
        return !complaint.isKeptFrom(opd);
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan rahasia ini tentang " + opd.value() + ", jadi OPD itu tidak boleh menerimanya. Pilih Inspektorat"
                        + " atau OPD lain.",
                "This confidential complaint is about " + opd.value() + ", so that office must not get it. Choose the"
                        + " inspectorate, or another office.");
    }
}
