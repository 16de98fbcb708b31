package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.rule.TheComplaintIsKnown;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.form.Who;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens a complaint for somebody: who has no part in it does not even learn that it exists. */
@Component
final class OpenedComplaint {

    /** Longer than it takes to look for a complaint, found or not. */
    private static final Duration REFUSED_AFTER = Duration.ofMillis(200);

    private final Complaints complaints;
    private final PersonalData personalData;
    private final CitizenKeys citizenKeys;

    OpenedComplaint(Complaints complaints, PersonalData personalData, CitizenKeys citizenKeys) {
        this.complaints = complaints;
        this.personalData = personalData;
        this.citizenKeys = citizenKeys;
    }

    ComplaintState by(StaffMember member, String id) {
        ComplaintId complaint = id(id);
        OpdId opd = Who.opdOrNull(member);
        return complaints
                .find(complaint)
                .filter(state -> opd == null || concerns(opd, state))
                .filter(state -> !state.isKeptFrom(opd, member.user()))
                .orElseThrow(() -> unknown(complaint));
    }

    /**
     * The citizen shows the key; who writes for a citizen has signed in. Everybody else is told the same, after the same
     * time, whether there is such a complaint or not.
     */
    ComplaintState byCitizen(@Nullable StaffMember member, String id, @Nullable String citizenKey) {
        if (member != null && !member.role().ofOpd()) {
            return by(member, id);
        }
        long asked = System.nanoTime();
        return known(id)
                .filter(state -> citizenKey != null
                        && citizenKeys.matches(state.trackingCode().value(), citizenKey))
                .orElseThrow(() -> notTheCitizen(asked));
    }

    /** One that everybody reads. Of every other one nobody learns that it exists, nor by how long the answer takes. */
    ComplaintState asEverybodyReadsIt(String id) {
        long asked = System.nanoTime();
        return known(id).filter(state -> state.publicity().everybodyReadsIt()).orElseThrow(() -> {
            waitUntilRefused(asked);
            return new Problem(
                    HttpStatus.NOT_FOUND,
                    "unknown-complaint",
                    new Bilingual(
                            "Tidak ada aduan umum dengan nomor ini. Buka lagi halaman aduannya.",
                            "There is no public complaint with this id. Open the page of the complaint again."));
        });
    }

    private static void waitUntilRefused(long asked) {
        LockSupport.parkNanos(REFUSED_AFTER.toNanos() - (System.nanoTime() - asked));
    }

    private Optional<ComplaintState> known(String id) {
        try {
            return complaints.find(new ComplaintId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Problem notTheCitizen(long asked) {
        waitUntilRefused(asked);
        return new Problem(
                        HttpStatus.FORBIDDEN,
                        "citizen-key",
                        new Bilingual(
                                "Kunci pelapor tidak cocok dengan aduan ini. Salin kunci yang Anda terima saat"
                                        + " melapor.",
                                "The citizen's key does not fit this complaint. Copy the key that came with the"
                                        + " tracking code."))
                .at("citizenKey");
    }

    /** Every free text about a complaint may quote its citizen, so it is sealed under the citizen's key. */
    Sealed seal(ComplaintState complaint, String text) {
        return new Sealed(
                complaint.citizen(), personalData.seal(complaint.citizen().toString(), text.strip()));
    }

    @Nullable
    Sealed sealIfAny(ComplaintState complaint, @Nullable String text) {
        return text == null || text.isBlank() ? null : seal(complaint, text);
    }

    static Actor citizenOr(@Nullable StaffMember member) {
        return member == null ? Actor.CITIZEN : Who.acts(member);
    }

    private static boolean concerns(OpdId opd, ComplaintState complaint) {
        Desk lead = complaint.lead();
        return (lead != null && lead.opd().equals(opd))
                || complaint.supporting().contains(opd)
                || complaint.declinedBy().contains(opd);
    }

    private static ComplaintId id(String id) {
        try {
            return new ComplaintId(id);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(
                    HttpStatus.NOT_FOUND,
                    "unknown-complaint",
                    new Bilingual(
                            "Nomor aduan tidak dikenal. Pakai `id` dari daftar aduan.",
                            "No complaint has such an id. Use the `id` from the list of complaints."));
        }
    }

    private static RuleBroken unknown(ComplaintId complaint) {
        return new RuleBroken(new TheComplaintIsKnown(complaint, null));
    }
}
