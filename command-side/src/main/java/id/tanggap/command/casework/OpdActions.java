package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.casework.Wishes.Published;
import id.tanggap.command.casework.Wishes.Resolve;
import id.tanggap.command.casework.Wishes.Shown;
import id.tanggap.command.casework.Wishes.Text;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.handling.AcknowledgeComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.BeginWork;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.reply.PublishByHand;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Who;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.events.complaint.Evidence;
import id.tanggap.events.complaint.UtteranceId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verbs of an OPD head and the officers; the mayor and Diskominfo answer too. */
@RestController
@RequestMapping("/api/complaints/{id}")
class OpdActions {

    private final OpenedComplaint opened;
    private final ServicePolicies policies;
    private final Grants grants;
    private final Clock clock;

    OpdActions(OpenedComplaint opened, ServicePolicies policies, Grants grants, Clock clock) {
        this.opened = opened;
        this.policies = policies;
        this.grants = grants;
        this.clock = clock;
    }

    @PostMapping("/acknowledge")
    Granted acknowledge(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return send(new AcknowledgeComplaint(
                opened.by(member, id).id(), Who.opd(member), Who.acts(member), clock.instant()));
    }

    @PostMapping("/begin")
    Granted begin(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return send(new BeginWork(opened.by(member, id).id(), Who.opd(member), Who.acts(member), clock.instant()));
    }

    @PostMapping("/answer")
    Granted answer(
            @PathVariable String id,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            @RequestBody Text wish) {
        ComplaintState complaint = opened.by(member, id);
        return send(new AnswerComplaint(
                complaint.id(),
                SayingOfARequest.of(request),
                Who.opdOrNull(member),
                opened.seal(complaint, Given.text(wish.text())),
                opened.sealIfAny(complaint, Given.linkIfAny("permalink", wish.permalink())),
                Who.acts(member),
                clock.instant()));
    }

    /** An office has put on the platform by hand what was handed over to it, or failed. */
    @PostMapping("/messages/{utterance}/published")
    Granted published(
            @PathVariable String id,
            @PathVariable String utterance,
            @AuthenticationPrincipal StaffMember member,
            @RequestBody Published wish) {
        ComplaintState complaint = opened.by(member, id);
        return send(new PublishByHand(
                complaint.id(),
                Given.code("utterance", utterance, UtteranceId::new),
                opened.sealIfAny(complaint, Given.linkIfAny("permalink", wish.permalink())),
                clock.instant()));
    }

    @PostMapping("/ask")
    Granted ask(
            @PathVariable String id,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            @RequestBody Text wish) {
        ComplaintState complaint = opened.by(member, id);
        Instant now = clock.instant();
        return send(new AskCitizen(
                complaint.id(),
                SayingOfARequest.of(request),
                Who.opd(member),
                opened.seal(complaint, Given.text(wish.text())),
                policies.inForce().terms().answerAwaited(now),
                Who.acts(member),
                now));
    }

    @PostMapping("/resolve")
    Granted resolve(
            @PathVariable String id,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            @RequestBody Resolve wish) {
        ComplaintState complaint = opened.by(member, id);
        List<Evidence> evidence = Objects.requireNonNullElse(wish.evidence(), List.<Shown>of()).stream()
                .map(shown -> new Evidence(
                        opened.seal(complaint, Given.link("evidence", shown.url())),
                        opened.sealIfAny(complaint, shown.caption())))
                .toList();
        return send(new ResolveComplaint(
                complaint.id(),
                SayingOfARequest.of(request),
                Who.opd(member),
                opened.seal(complaint, Given.text(wish.text())),
                evidence,
                Who.acts(member),
                clock.instant()));
    }

    @PostMapping("/decline")
    Granted decline(
            @PathVariable String id,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            @RequestBody Text wish) {
        ComplaintState complaint = opened.by(member, id);
        return send(new DeclineComplaint(
                complaint.id(),
                SayingOfARequest.of(request),
                Who.opd(member),
                opened.seal(complaint, Given.text(wish.text())),
                Who.acts(member),
                clock.instant()));
    }

    private Granted send(ComplaintIntent wish) {
        return new Granted(wish.complaint().value(), grants.grant(wish).version());
    }
}
