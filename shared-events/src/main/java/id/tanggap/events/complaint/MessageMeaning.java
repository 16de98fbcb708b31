package id.tanggap.events.complaint;

/** What a message means that changes nothing else of its complaint. */
public enum MessageMeaning {
    THANKS,
    /** Somebody else has the same complaint. */
    SUPPORT,
    /** Somebody else knows more about it. */
    FURTHER_INFORMATION,
    /** An office on whose desk it is not said something about it. */
    OFFICE_WORD,
    /** The citizen said something to a solution that neither confirms nor disputes it plainly: somebody must look. */
    UNCLEAR,
    /** It is said beside the complaint and counts nowhere. */
    TALK
}
