package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.command.casework.Wishes.Confirm;
import id.tanggap.command.casework.Wishes.Tell;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.outcome.ConfirmResolution;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.outcome.WithdrawComplaint;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Done;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verbs of the citizen, who shows the key that came with the tracking code; Diskominfo may write for a citizen. */
@RestController
@RequestMapping("/api/complaints/{id}")
class CitizenActions {

    private static final Duration WHILE_IT_IS_READ = Duration.ofMinutes(10);

    private final OpenedComplaint opened;
    private final CitizenKeys keys;
    private final Grants grants;
    private final Clock clock;

    CitizenActions(OpenedComplaint opened, CitizenKeys keys, Grants grants, Clock clock) {
        this.opened = opened;
        this.keys = keys;
        this.grants = grants;
        this.clock = clock;
    }

    /** The key fits: the pages may show what a private complaint says. */
    record Readable(String id) implements Done {}

    /**
     * Lets the citizen's browser read a private complaint. The key goes back to it in a cookie: in an address it would be
     * copied along with the link, and kept by logs and by the browser's history.
     */
    @PostMapping("/read")
    Readable read(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestBody(required = false) @Nullable Confirm wish) {
        ComplaintState complaint = opened.byCitizen(null, id, wish == null ? null : wish.citizenKey());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                CitizenKeys.READING
                        .holding(keys.of(complaint.trackingCode().value()), request)
                        .maxAge(WHILE_IT_IS_READ)
                        .build()
                        .toString());
        return new Readable(complaint.id().value());
    }

    @PostMapping("/confirm")
    Granted confirm(
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable StaffMember member,
            @RequestBody(required = false) @Nullable Confirm wish) {
        ComplaintState complaint = opened.byCitizen(member, id, wish == null ? null : wish.citizenKey());
        return send(new ConfirmResolution(complaint.id(), OpenedComplaint.citizenOr(member), clock.instant()));
    }

    @PostMapping("/withdraw")
    Granted withdraw(
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable StaffMember member,
            @RequestBody(required = false) @Nullable Confirm wish) {
        ComplaintState complaint = opened.byCitizen(member, id, wish == null ? null : wish.citizenKey());
        return send(new WithdrawComplaint(complaint.id(), OpenedComplaint.citizenOr(member), clock.instant()));
    }

    @PostMapping("/dispute")
    Granted dispute(
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable StaffMember member,
            HttpServletRequest request,
            @RequestBody Tell wish) {
        ComplaintState complaint = opened.byCitizen(member, id, wish.citizenKey());
        return send(new DisputeResolution(
                complaint.id(),
                SayingOfARequest.of(request),
                opened.seal(complaint, Given.text(wish.text())),
                OpenedComplaint.citizenOr(member),
                clock.instant()));
    }

    @PostMapping("/receive")
    Granted receive(
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable StaffMember member,
            HttpServletRequest request,
            @RequestBody Tell wish) {
        ComplaintState complaint = opened.byCitizen(member, id, wish.citizenKey());
        return send(new ReceiveInformation(
                complaint.id(),
                SayingOfARequest.of(request),
                opened.seal(complaint, Given.text(wish.text())),
                OpenedComplaint.citizenOr(member),
                clock.instant()));
    }

    private Granted send(ComplaintIntent wish) {
        return new Granted(wish.complaint().value(), grants.grant(wish).version());
    }
}
