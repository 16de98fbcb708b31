package id.tanggap.events.complaint;

public enum CloseReason {
    CONFIRMED,
    SILENCE,
    BY_STAFF
}
