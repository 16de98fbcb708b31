package id.tanggap.events.complaint;

/** Why the office's own hand has to put a reply on the platform. */
public enum HandOver {
    /** No account that could answer has a token that is accepted. */
    NO_TOKEN,
    /** The citizen's post names no account of ours, and the platform lets no other answer. */
    NOT_SUMMONED,
    /** The platform has no way for programs to answer there. */
    NO_WAY,
    /** A private chat is closed since its citizen last wrote, and no template may open it. */
    WINDOW_CLOSED,
    /** The platform does not let the program answer for this account. */
    NO_PERMISSION,
    /** Whether it went out cannot be known, and sending it again could say it twice. */
    OUTCOME_UNKNOWN,
    /** The citizen does not want to be written to. */
    OPTED_OUT,
    /** A private chat is closed, and the citizen has not agreed to be written to there any time. */
    NOT_OPTED_IN,
    /** A private chat is closed, and the platform has not approved the template that would open it. */
    TEMPLATE_NOT_APPROVED,
    /** The citizen shows nobody a number to write to. */
    NO_NUMBER
}
