package id.tanggap.command.conversation;

/** Where something is said. In a private chat the complaint that the chat is about is what it stands below. */
public enum Where {
    /** It answers nothing. */
    ALONE,
    /** It was sent to an account alone, on a platform where complaints are public, and no complaint is talked about there. */
    IN_AN_INBOX,
    /** It answers something that is no complaint here, and belongs to none. */
    BELOW_AN_UNKNOWN_POST,
    /** Routing has yet to say whose it is. */
    BELOW_AN_UNROUTED_COMPLAINT,
    BELOW_AN_OPEN_COMPLAINT,
    /** A solution is reported, which the citizen has neither confirmed nor disputed. */
    BELOW_A_RESOLVED_COMPLAINT,
    BELOW_A_CLOSED_COMPLAINT,
    /** Another complaint says the same and is answered for both. */
    BELOW_A_MERGED_COMPLAINT,
    BELOW_A_REFUSED_COMPLAINT
}
