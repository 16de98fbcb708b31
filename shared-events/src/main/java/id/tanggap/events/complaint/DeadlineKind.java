package id.tanggap.events.complaint;

public enum DeadlineKind {
    FIRST_RESPONSE,
    RESOLUTION
}
