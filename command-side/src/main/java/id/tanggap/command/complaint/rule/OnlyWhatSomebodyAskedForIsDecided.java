package id.tanggap.command.complaint.rule;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.Hidings.Hiding;
import org.jspecify.annotations.Nullable;

/** Whether a message is hidden is decided where somebody asked for it; staff withhold or cover by their own verbs. */
public record OnlyWhatSomebodyAskedForIsDecided(@Nullable Hiding asked) implements Rule {

    @Override
    public boolean holds() {
        return asked != null;
    }

    @Override
    public Because because() {
        return new Because(
                "Tidak ada yang meminta pesan ini disembunyikan. Untuk menutup kata atau menahan aduan, pakai mask atau"
                        + " withhold.",
                "Nobody asked to have this message hidden. To cover words or to withhold the complaint, use mask or"
                        + " withhold.");
    }
}
