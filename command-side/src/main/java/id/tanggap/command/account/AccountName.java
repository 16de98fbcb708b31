package id.tanggap.command.account;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;

/**
 * Which account it is, whatever it calls itself at the moment.
 *
 * @param id the platform's own id
 */
public record AccountName(Channel platform, String id) {

    public static AccountName of(OfficialAccount account) {
        return new AccountName(account.platform(), account.id());
    }
}
