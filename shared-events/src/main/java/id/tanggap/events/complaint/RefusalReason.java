package id.tanggap.events.complaint;

/** Why a post is no complaint that can be handled. */
public enum RefusalReason {
    NOT_A_COMPLAINT,
    ABUSIVE,
    ADVERTISEMENT,
    UNINTELLIGIBLE,
    NOT_OURS,
    DUPLICATE_POST
}
