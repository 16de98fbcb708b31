package id.tanggap.events.complaint;

public enum DeadlineKind {
    FIRST_RESPONSE,
    RESOLUTION,
    /** Of the triage desk: an OPD has to be found, or the complaint refused. */
    TRIAGE
}
