package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.Stage;
import id.tanggap.command.decision.Rule;

/** A complaint is merged into one on which somebody still works: into another it would be forgotten. */
public record AMergedComplaintIsOnTheDeskOfAnOpenOne(Stage into) implements Rule {

    @Override
    public boolean holds() {
        return into.open();
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan tujuan " + into.indonesian()
                        + ", jadi aduan ini akan terlupakan di sana. Buka kembali aduan tujuan"
                        + " atau pilih yang masih terbuka.",
                "The other complaint is " + into.english()
                        + ", so this one would be forgotten there. Reopen the other one"
                        + " or choose one that is open.",
                "into");
    }
}
