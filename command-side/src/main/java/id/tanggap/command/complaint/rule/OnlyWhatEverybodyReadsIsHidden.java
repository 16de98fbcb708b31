package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Rule;

/** What nobody is shown cannot be hidden from anybody. */
public record OnlyWhatEverybodyReadsIsHidden(ComplaintState complaint) implements Rule {

    @Override
    public boolean holds() {
        return complaint.publicity().everybodyReadsIt() && !complaint.redacted();
    }

    @Override
    public Because because() {
        return new Because(
                "Isi aduan ini tidak tampil untuk umum atau sudah dihapus, jadi tidak ada yang perlu disembunyikan.",
                "What this complaint says is not public, or was erased, so there is nothing to hide.");
    }
}
