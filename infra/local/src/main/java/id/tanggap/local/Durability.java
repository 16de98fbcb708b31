package id.tanggap.local;

/** Whether what an engine acknowledged must survive the machine going down. */
public enum Durability {
    /** Yes: synced to disk before it is acknowledged. */
    SYNCED,
    /** No: for tests, which throw the data away. A killed engine still keeps them, a killed machine does not. */
    THROWN_AWAY
}
