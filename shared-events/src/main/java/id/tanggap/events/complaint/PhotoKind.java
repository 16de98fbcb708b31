package id.tanggap.events.complaint;

/** What a photo shows. */
public enum PhotoKind {
    /** What the citizen complains about: before. */
    REPORT,
    /** What the office did about it: after. */
    EVIDENCE
}
