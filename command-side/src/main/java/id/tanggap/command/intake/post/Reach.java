package id.tanggap.command.intake.post;

/** How a post concerns the official account on which it arrived. */
public enum Reach {
    /** It names the account. */
    NAMES_US,
    /** It names the account in a story, of which the account alone is told, by a message. */
    NAMES_US_IN_A_STORY,
    /** It was sent to the account alone, or by the account to one person. */
    SENT_TO_US,
    /** It stands on the account's page or directly under one of its posts. */
    AT_OUR_PLACE,
    /** It answers somebody further down. */
    CONVERSATION;

    public boolean namesUs() {
        return this == NAMES_US || this == NAMES_US_IN_A_STORY;
    }

    /** Whether nobody else reads along, so that it is answered by a message to its author. */
    public boolean isToUsAlone() {
        return this == SENT_TO_US || this == NAMES_US_IN_A_STORY;
    }
}
