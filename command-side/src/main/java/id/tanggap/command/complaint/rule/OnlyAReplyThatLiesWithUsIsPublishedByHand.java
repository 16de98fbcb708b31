package id.tanggap.command.complaint.rule;

import id.tanggap.command.complaint.Replies;
import id.tanggap.command.decision.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over, or failed, is put on the platform by hand; what is still on its way would be said twice.
 *
 * @param stage null for what never set out
 */
public record OnlyAReplyThatLiesWithUsIsPublishedByHand(Replies.@Nullable Stage stage) implements Rule {

    @Override
    public boolean holds() {
        return stage != null && stage != Replies.Stage.WAITING;
    }

    @Override
    public Because because() {
        return stage == null
                ? new Because(
                        "Tidak ada jawaban dengan nomor ini yang keluar ke kanalnya. Pakai `id` dari `messages` aduan ini.",
                        "No reply of this id goes out to the channel. Use an `id` of the complaint's `messages`.")
                : new Because(
                        "Jawaban ini masih dikirim oleh program; tunggu sampai tampil, gagal, atau diserahkan.",
                        "This reply is still being sent by the program; wait until it is out, failed or handed over.");
    }

    @Override
    public Kind kind() {
        return stage == null ? Kind.UNKNOWN : Kind.NOT_IN_THIS_STATE;
    }
}
