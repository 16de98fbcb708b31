package id.tanggap.events.complaint;

/** Why a photo of a post could not be had. */
public enum PhotoMissing {
    /** Its platform knows nothing of it any more: links end, and posts are deleted. */
    EXPIRED,
    /** Its platform does not give it to us. */
    REFUSED,
    /** Its platform did not answer as long as we asked. */
    UNREACHABLE,
    /** What its platform gave is no photo that can be read: a video, a sticker that moves. */
    NOT_A_PHOTO,
    /** It has more bytes or more pixels than are taken. */
    TOO_LARGE,
    /** The complaint has as many as it may have. */
    TOO_MANY,
    /** A virus scanner found something in it. */
    INFECTED
}
