package id.tanggap.events.complaint;

/** Why everybody no longer reads a message. */
public enum HidingReason {
    /** Its author asked, and proved to be it. */
    AUTHOR_ASKED,
    /** A private person is named in it, as far as a rule can tell. */
    PERSON_NAMED,
    PRIVATE_LIFE,
    /** It harms somebody to be found by it. */
    HARM,
    UNTRUE
}
