package id.tanggap.events.complaint;

/** Why the public must not see a complaint. */
public enum WithholdReason {
    PERSONAL_DATA,
    DANGER_TO_SOMEBODY,
    LEGAL_PROCEEDINGS,
    HATE_OR_PORNOGRAPHY
}
