package id.tanggap.command.channel.token;

import id.tanggap.events.complaint.Channel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a platform lets its tokens go on. */
public interface Renewal {

    /** What a platform gives for a token that still holds. */
    record Fresh(String token, @Nullable String renewalToken, Instant endsAt) {

        /** A log must not know. */
        @Override
        public String toString() {
            return "Fresh[endsAt=" + endsAt + "]";
        }
    }

    /** The platform did not renew it; the reason is a word that says nothing of the token. */
    final class NotRenewed extends Exception {
        public NotRenewed(String reason) {
            super(reason);
        }
    }

    Channel platform();

    /** Whether such a token can be renewed at all. */
    boolean serves(@Nullable String renewalToken);

    /** How long before its end a token is renewed. */
    Duration ahead();

    /** How old a token must be to be renewed. */
    Duration youngest();

    /** @throws NotRenewed when the platform declined, or could not be asked */
    Fresh renew(String token, @Nullable String renewalToken) throws NotRenewed;
}
