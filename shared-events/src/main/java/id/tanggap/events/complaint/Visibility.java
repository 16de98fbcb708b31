package id.tanggap.events.complaint;

/** Who may know of a complaint, as its citizen wants it. */
public enum Visibility {
    /** Everybody: it is found, read and counted. */
    PUBLIC,
    /** Who handles it, and its citizen. */
    CONFIDENTIAL
}
