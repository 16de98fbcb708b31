package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.casework.Wishes.Agree;
import id.tanggap.command.casework.Wishes.Passages;
import id.tanggap.command.casework.Wishes.Visible;
import id.tanggap.command.casework.Wishes.Withhold;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.publicity.AgreeToPublicity;
import id.tanggap.command.complaint.publicity.ChooseVisibility;
import id.tanggap.command.complaint.publicity.LookAtNaming;
import id.tanggap.command.complaint.publicity.MaskPassages;
import id.tanggap.command.complaint.publicity.ReleaseComplaint;
import id.tanggap.command.complaint.publicity.UnmaskPassages;
import id.tanggap.command.complaint.publicity.WithholdComplaint;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AgreedThrough;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.WithholdReason;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the public may read of a complaint: the verbs of those who answer for it, and of its citizen. */
@RestController
@RequestMapping("/api/complaints/{id}")
class PublicityActions {

    private final OpenedComplaint opened;
    private final ReadPassages passages;
    private final Grants grants;
    private final Clock clock;

    PublicityActions(OpenedComplaint opened, ReadPassages passages, Grants grants, Clock clock) {
        this.opened = opened;
        this.passages = passages;
        this.grants = grants;
        this.clock = clock;
    }

    @PostMapping("/withhold")
    Granted withhold(@PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Withhold wish) {
        return send(new WithholdComplaint(
                opened.by(member, id).id(),
                Given.oneOf("reason", wish.reason(), WithholdReason.class),
                Who.acts(member),
                clock.instant()));
    }

    @PostMapping("/release")
    Granted release(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return send(new ReleaseComplaint(opened.by(member, id).id(), Who.acts(member), clock.instant()));
    }

    /** What names a person was looked at. */
    @PostMapping("/look")
    Granted look(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return send(new LookAtNaming(opened.by(member, id).id(), Who.acts(member), clock.instant()));
    }

    /** The citizen with the key, or staff who note how the citizen said so. */
    @PostMapping("/agree")
    Granted agree(
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable StaffMember member,
            @RequestBody(required = false) @Nullable Agree wish) {
        String key = wish == null ? null : wish.citizenKey();
        if (member == null || key != null) {
            return send(new AgreeToPublicity(
                    opened.byCitizen(null, id, key).id(),
                    null,
                    AgreedThrough.CITIZEN_KEY,
                    OpenedComplaint.citizenOr(member),
                    clock.instant()));
        }
        ComplaintState complaint = opened.by(member, id);
        return send(new AgreeToPublicity(
                complaint.id(),
                Who.opdOrNull(member),
                noted(wish == null ? null : wish.through()),
                Who.acts(member),
                clock.instant()));
    }

    /** The citizen with the key, or staff who note that it shall be kept. */
    @PostMapping("/visibility")
    Granted visibility(
            @PathVariable String id, @AuthenticationPrincipal @Nullable StaffMember member, @RequestBody Visible wish) {
        Visibility visibility = Given.oneOf("visibility", wish.visibility(), Visibility.class);
        String key = wish.citizenKey();
        boolean own = key != null && !key.isBlank();
        ComplaintState complaint = opened.byCitizen(own ? null : member, id, key);
        return send(new ChooseVisibility(
                complaint.id(), visibility, own ? Actor.CITIZEN : OpenedComplaint.citizenOr(member), clock.instant()));
    }

    @PostMapping("/mask")
    Granted mask(@PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Passages wish) {
        ComplaintState complaint = opened.by(member, id);
        return send(new MaskPassages(
                complaint.id(),
                Who.opdOrNull(member),
                passages.standingIn(complaint, wish.passages()),
                Who.acts(member),
                clock.instant()));
    }

    @PostMapping("/unmask")
    Granted unmask(@PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Passages wish) {
        ComplaintState complaint = opened.by(member, id);
        return send(new UnmaskPassages(
                complaint.id(),
                Who.opdOrNull(member),
                passages.sealed(complaint, wish.passages()),
                Who.acts(member),
                clock.instant()));
    }

    /** The key is the citizen's own way. */
    private static AgreedThrough noted(@Nullable String through) {
        AgreedThrough noted = Given.oneOf("through", through, AgreedThrough.class);
        if (noted == AgreedThrough.CITIZEN_KEY) {
            throw Fields.refusal(
                    "through",
                    "Kunci pelapor hanya dipakai oleh pelapor sendiri. Pilih telephone, message, atau in_person.",
                    "The citizen's key is for the citizen alone. Choose telephone, message, or in_person.");
        }
        return noted;
    }

    private Granted send(ComplaintIntent wish) {
        return new Granted(wish.complaint().value(), grants.grant(wish).version());
    }
}
