package id.tanggap.access.account;

import java.time.Duration;
import java.util.Optional;

/** What came of a name and a password. */
public sealed interface Verdict {

    /** @param initial whether the password is good for nothing but choosing an own one */
    record Right(StaffMember member, boolean initial) implements Verdict {}

    /**
     * @param user the account, if there is one of that name
     * @param reason a word for the security log, never for who asked
     */
    record Wrong(Optional<UserName> user, String reason) implements Verdict {}

    /** Nothing was compared: there were too many failures before. */
    record TooSoon(Duration left) implements Verdict {

        /** In whole seconds, at least one. */
        public long seconds() {
            return Math.max(1, left.plusMillis(999).toSeconds());
        }
    }
}
