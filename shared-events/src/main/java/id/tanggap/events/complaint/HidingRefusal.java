package id.tanggap.events.complaint;

/** Why a message stays that somebody wanted hidden. */
public enum HidingRefusal {
    /** Nobody can be told from it. */
    ABOUT_NOBODY,
    /** It is about how an office or an official works. */
    PUBLIC_OFFICE,
    /** What was personal in it is covered, and the rest stays. */
    COVERED_INSTEAD
}
