package id.tanggap.command.channel.token;

import id.tanggap.events.complaint.Channel;
import java.util.Optional;

/** The access tokens of the government's accounts. Whoever uses one tells what the platform said to it. */
@FunctionalInterface
public interface AccountTokens {

    /**
     * The token of the account; if it has none of its own, the one with which its platform was configured.
     *
     * @param accountId the platform's own id
     */
    Optional<AccessToken> of(Channel platform, String accountId);

    /** Whether it has one of its own, by which the platform knows the account. */
    default boolean isItsOwn(Channel platform, String accountId) {
        return true;
    }

    /** Whether the platform no longer lets its own one in. */
    default boolean isRefused(Channel platform, String accountId) {
        return false;
    }

    /** The platform let the account in just now. Where nothing of tokens is kept it is of no interest. */
    default void accepted(Channel platform, String accountId) {}

    /**
     * The platform no longer lets the account in: a person must enter another token.
     *
     * @param code why, as the platform calls it
     */
    default void refused(Channel platform, String accountId, String code) {}
}
