package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.casework.Wishes.Accuse;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.assignment.AccuseOffice;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Fields;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whom a complaint is about: the citizen with the key says so later, or Diskominfo who read it. */
@RestController
class AccusedActions {

    private final OpenedComplaint opened;
    private final OpdDirectory directory;
    private final Grants grants;
    private final Clock clock;

    AccusedActions(OpenedComplaint opened, OpdDirectory directory, Grants grants, Clock clock) {
        this.opened = opened;
        this.directory = directory;
        this.grants = grants;
        this.clock = clock;
    }

    @PostMapping("/api/complaints/{id}/accuse")
    Granted accuse(
            @PathVariable String id, @AuthenticationPrincipal @Nullable StaffMember member, @RequestBody Accuse wish) {
        String key = wish.citizenKey();
        boolean own = key != null && !key.isBlank();
        ComplaintState complaint = opened.byCitizen(own ? null : member, id, key);
        OpdId office = Given.code("accused", wish.accused(), OpdId::new);
        if (!directory.exists(office)) {
            throw Fields.refusal(
                    "accused",
                    "Kantor " + office.value() + " belum terdaftar. Pilih dari daftar kantor.",
                    "No office " + office.value() + " is registered. Choose from the register.");
        }
        String head = Boolean.TRUE.equals(wish.accusedHead())
                ? directory.headOf(office).orElse(null)
                : null;
        return new Granted(
                complaint.id().value(),
                grants.grant(new AccuseOffice(
                                complaint.id(),
                                office,
                                head,
                                own ? Actor.CITIZEN : OpenedComplaint.citizenOr(member),
                                clock.instant()))
                        .version());
    }
}
