package id.tanggap.command.channel.token;

import id.tanggap.events.complaint.Channel;

/** Where the token of an account is entered. */
@FunctionalInterface
public interface TokenEntry {

    /**
     * Another token in the place of the one before, of which nothing stays. It has no end.
     *
     * @param by the user
     */
    void enter(Channel platform, String accountId, AccessToken token, String by);
}
