package id.tanggap.command.account;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import java.util.Comparator;
import java.util.List;

/**
 * Which account it is, whatever it calls itself at the moment.
 *
 * @param id the platform's own id
 */
public record AccountName(Channel platform, String id) {

    public static AccountName of(OfficialAccount account) {
        return new AccountName(account.platform(), account.id());
    }

    /** One order everywhere, so that two who want the same accounts wait for each other and not in a circle. */
    public static List<OfficialAccount> inOrder(List<OfficialAccount> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(
                                (OfficialAccount account) -> account.platform().value())
                        .thenComparing(OfficialAccount::id))
                .toList();
    }
}
