package id.tanggap.command.opd.registry;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.opd.OpdId;
import org.springframework.http.HttpStatus;

/** Who acts for an OPD acts for that one only. */
final class Own {

    private Own() {}

    /** The OPD of the path, if it is the member's business. */
    static OpdId opd(StaffMember member, String id) {
        if (member.role().ofOpd() && !id.equals(member.opd())) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "another-opd",
                    new Bilingual(
                            "Anda bertugas untuk OPD " + member.opd() + ", bukan " + id + ".",
                            "You act for the OPD " + member.opd() + ", not for " + id + "."));
        }
        try {
            return new OpdId(id);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(
                    HttpStatus.NOT_FOUND,
                    "the-opd-is-registered",
                    new Bilingual("Tidak ada OPD dengan id itu.", "No OPD has such an id."));
        }
    }
}
