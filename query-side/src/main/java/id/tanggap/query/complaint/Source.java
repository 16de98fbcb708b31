package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.OfficialAccount;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a post reached us.
 *
 * @param citizen the pseudonym of who posted
 * @param inReplyTo the complaint whose post this one answers
 * @param tagged the official accounts that the post names
 */
public record Source(
        String trackingCode,
        String origin,
        String citizen,
        @Nullable String inReplyTo,
        List<Account> tagged) {

    public record Account(
            String platform, String id, @Nullable String handle) {

        private static Account of(OfficialAccount account) {
            return new Account(account.platform().word(), account.id(), account.handle());
        }
    }

    static Source of(ComplaintCaptured captured) {
        return new Source(
                captured.trackingCode().value(),
                Words.of(captured.origin()),
                captured.citizen().value(),
                captured.inReplyTo() == null ? null : captured.inReplyTo().value(),
                captured.tagged().stream().map(Account::of).toList());
    }

    /** Names of official accounts, which everybody may read. */
    List<String> handles() {
        return tagged.stream().map(Account::handle).filter(Objects::nonNull).toList();
    }
}
