package id.tanggap.events.complaint;

/** How a post reached us. */
public enum Origin {
    WEBHOOK,
    POLLER,
    FORM,
    STAFF,
    IMPORT
}
