package id.tanggap.command.intake.journal;

import id.tanggap.command.account.AccountName;
import id.tanggap.events.complaint.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * On which account of ours a change arrived, and which post it is, as far as either can be told.
 *
 * @param post its digest
 */
public record Arrived(
        @Nullable AccountName account, @Nullable ComplaintId post) {

    public static final Arrived NOWHERE = new Arrived(null, null);
}
