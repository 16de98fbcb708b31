package id.tanggap.command.intake.journal;

import id.tanggap.command.account.AccountName;
import id.tanggap.events.complaint.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * On which account of ours a change arrived, which post it is, and how that reads, as far as each can be told.
 *
 * @param post its digest
 * @param version the pseudonym of its words, which are the same as long as this is
 * @param edit whether it only tells how the post reads now: nobody has seen the post itself by that
 */
public record Arrived(
        @Nullable AccountName account,
        @Nullable ComplaintId post,
        @Nullable String version,
        boolean edit) {

    public static final Arrived NOWHERE = new Arrived(null, null, null, false);

    Arrived withoutWords() {
        return new Arrived(account, post, null, edit);
    }
}
