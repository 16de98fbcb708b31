package id.tanggap.access.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as whoever keeps the accounts sees it.
 *
 * @param closedAt null while it is open
 * @param signedInAt the last time, by password; null if never since this is noted
 * @param tokens how many of its tokens are valid
 */
public record Account(
        StaffMember member,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant signedInAt,
        PasswordState password,
        int tokens) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
