package id.tanggap.events.opd;

/** Kinds of units that can hold a complaint. */
public enum OpdKind {
    SEKRETARIAT,
    DINAS,
    BADAN,
    INSPEKTORAT,
    RSUD,
    PUSKESMAS,
    KECAMATAN,
    KELURAHAN,
    DESA,
    BUMD,
    /** Outside of the local government: PLN, BPJS, the province. */
    EXTERNAL
}
