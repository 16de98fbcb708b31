package id.tanggap.events.complaint;

/** One OPD leads, any number support (<i>lintas OPD</i>). */
public enum TagRole {
    LEAD,
    SUPPORTING
}
