package id.tanggap.events.complaint;

/** How a post can no longer be seen on its platform. */
public enum Removal {
    DELETED,
    /** The page hid it, and may show it again. */
    HIDDEN
}
