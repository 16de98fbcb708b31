package id.tanggap.events.complaint;

/** How a citizen said yes. */
public enum AgreedThrough {
    /** With the key that came with the tracking code. */
    CITIZEN_KEY,
    TELEPHONE,
    /** In writing, on whatever channel. */
    MESSAGE,
    IN_PERSON
}
