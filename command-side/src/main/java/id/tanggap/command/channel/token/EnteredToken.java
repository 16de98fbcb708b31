package id.tanggap.command.channel.token;

import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as somebody entered it.
 *
 * @param renewalToken what renews it, where the platform gives one beside it
 * @param scopes what it permits, as the platform writes it
 * @param endsAt null if it does not end, or nobody knows
 */
record EnteredToken(
        Channel platform,
        String accountId,
        String token,
        @Nullable String renewalToken,
        @Nullable String scopes,
        @Nullable Instant endsAt) {

    /** A log must not know. */
    @Override
    public String toString() {
        return "EnteredToken[" + platform + " " + accountId + "]";
    }
}
