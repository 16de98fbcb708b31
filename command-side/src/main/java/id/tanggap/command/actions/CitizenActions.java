package id.tanggap.command.actions;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.actions.Wishes.Confirm;
import id.tanggap.command.actions.Wishes.Tell;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.outcome.ConfirmResolution;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
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

    private final OpenedComplaint opened;
    private final CommandGateway commands;
    private final Clock clock;

    CitizenActions(OpenedComplaint opened, CommandGateway commands, Clock clock) {
        this.opened = opened;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/confirm")
    Granted confirm(
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable StaffMember member,
            @RequestBody(required = false) @Nullable Confirm wish) {
        ComplaintState complaint = opened.byCitizen(member, id, wish == null ? null : wish.citizenKey());
        return send(new ConfirmResolution(complaint.id(), OpenedComplaint.citizenOr(member), clock.instant()));
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
        return new Granted(wish.complaint().value(), commands.<Long>sendAndWait(wish));
    }
}
