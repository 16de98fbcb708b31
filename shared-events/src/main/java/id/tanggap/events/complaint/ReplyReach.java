package id.tanggap.events.complaint;

/** How far a reply came that stands on its platform. */
public enum ReplyReach {
    /** It is on the citizen's device. */
    DELIVERED,
    /** The citizen has opened it. */
    READ
}
