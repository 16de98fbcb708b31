package id.tanggap.events.complaint;

/** Why a platform did not take a reply: the five classes that its errors fall into. */
public enum ReplyFailure {
    /** Too busy, too many at once, unreachable: a later attempt may be taken. */
    TRY_AGAIN_LATER,
    /** The account's token is no longer accepted. */
    SIGN_IN_AGAIN,
    /** The account, or the application, may not do this at all. */
    NO_PERMISSION,
    /** This very message is not taken: a duplicate, its post is gone, its citizen cannot be reached. */
    MESSAGE_REFUSED,
    /** The account itself was stopped by the platform. */
    SENDER_STOPPED
}
