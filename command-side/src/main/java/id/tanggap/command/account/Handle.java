package id.tanggap.command.account;

import id.tanggap.events.complaint.OfficialAccount;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How people call an account, made comparable: platforms tell no capital letter from a small one.
 *
 * @param value without the leading {@code @}; empty when the account has no handle
 */
public record Handle(String value) {

    public static Handle of(@Nullable String written) {
        return new Handle(written == null ? "" : written(written).toLowerCase(Locale.ROOT));
    }

    public static Handle of(OfficialAccount account) {
        return of(account.handle());
    }

    /** As people write it, without the leading {@code @}. */
    public static String written(String handle) {
        return handle.strip().replaceFirst("^@+\\s*", "");
    }
}
