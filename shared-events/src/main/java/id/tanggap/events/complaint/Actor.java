package id.tanggap.events.complaint;

import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param user the account's name, which says an office and not a person; none for citizens and the system
 * @param opd the office acted for
 */
public record Actor(
        Kind kind, @Nullable String user, @Nullable OpdId opd) {

    public enum Kind {
        CITIZEN,
        OPD,
        MAYOR,
        DISKOMINFO,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, null);
    public static final Actor CITIZEN = new Actor(Kind.CITIZEN, null, null);
}
