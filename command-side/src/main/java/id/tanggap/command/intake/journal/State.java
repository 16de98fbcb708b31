package id.tanggap.command.intake.journal;

import java.util.Locale;

/** Where a change of a delivery is on its way. */
public enum State {
    /** Read, and to be handled. */
    READY,
    /** The platform must be asked first. */
    ASKING,
    /** An operator must look. */
    PARKED,
    CAPTURED,
    ANSWERED,
    INFORMED,
    IGNORED,
    /** It told that a post can no longer be seen, or again, and its complaint was told so. */
    REMOVED,
    /** The person was erased before it was handled. */
    ERASED;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
