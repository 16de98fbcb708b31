package id.tanggap.events.complaint;

/** Up the line, one step at a time. */
public enum EscalationLevel {
    HEAD,
    SEKDA,
    MAYOR
}
