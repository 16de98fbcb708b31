package id.tanggap.command.opd.leadership;

import id.tanggap.events.opd.OpdId;

/**
 * The name of an account: it says the office and not the person. No name is given twice over time; the dot keeps the
 * number apart from the OPD's id, which has none.
 */
final class OfficeAccount {

    private OfficeAccount() {}

    static String ofHead(OpdId opd, int ordinal) {
        return name("kepala-", opd, ordinal);
    }

    static String ofDelegate(OpdId opd, int ordinal) {
        return name("petugas-", opd, ordinal);
    }

    private static String name(String office, OpdId opd, int ordinal) {
        return office + opd.value() + (ordinal == 1 ? "" : "." + ordinal);
    }
}
