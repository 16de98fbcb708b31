package id.tanggap.query.latency;

/** By what figures are told apart. */
public enum Grouping {
    OPD,
    CATEGORY,
    /** By kecamatan. */
    PLACE,
    CHANNEL,
    /** By the month in which an interval started. */
    MONTH
}
