package id.tanggap.command.intake.post;

/** How a post concerns the official account on which it arrived. */
public enum Reach {
    /** It names the account. */
    NAMES_US,
    /** It was sent to the account alone, or by the account to one person. */
    SENT_TO_US,
    /** It stands on the account's page or directly under one of its posts. */
    AT_OUR_PLACE,
    /** It answers somebody further down. */
    CONVERSATION
}
