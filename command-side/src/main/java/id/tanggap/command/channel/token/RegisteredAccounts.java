package id.tanggap.command.channel.token;

import id.tanggap.events.complaint.Channel;

/** Which accounts are somebody's by the register: a token is entered for these alone. */
@FunctionalInterface
public interface RegisteredAccounts {

    boolean has(Channel platform, String accountId);
}
