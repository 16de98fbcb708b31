package id.tanggap.events.leader;

/** The offices above all OPD. */
public enum LeaderOffice {
    /** <i>Bupati</i> or <i>wali kota</i>. */
    MAYOR,
    /** <i>Wakil bupati</i> or <i>wakil wali kota</i>. */
    DEPUTY,
    /** <i>Sekretaris daerah</i>, the head of the civil service. */
    SEKDA
}
