package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.casework.Wishes.Assign;
import id.tanggap.command.casework.Wishes.Categorise;
import id.tanggap.command.casework.Wishes.Escalate;
import id.tanggap.command.casework.Wishes.Locate;
import id.tanggap.command.casework.Wishes.Merge;
import id.tanggap.command.casework.Wishes.Refuse;
import id.tanggap.command.casework.Wishes.Support;
import id.tanggap.command.casework.Wishes.Tag;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.deadline.EscalateComplaint;
import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.Merging;
import id.tanggap.command.complaint.duplicates.SupportComplaint;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.command.complaint.outcome.CloseComplaint;
import id.tanggap.command.complaint.outcome.ReopenComplaint;
import id.tanggap.command.complaint.rule.WhatEverybodyReadsIsNotAnsweredInSecret;
import id.tanggap.command.complaint.triage.CategoriseComplaint;
import id.tanggap.command.complaint.triage.LocateComplaint;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.command.identity.Contact;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verbs of the mayor and of Diskominfo. */
@RestController
@RequestMapping("/api/complaints/{id}")
class StaffActions {

    private final OpenedComplaint opened;
    private final Merging merging;
    private final OpdDirectory directory;
    private final ServicePolicies policies;
    private final PersonalData personalData;
    private final Identities identities;
    private final Grants grants;
    private final Clock clock;

    StaffActions(
            OpenedComplaint opened,
            Merging merging,
            OpdDirectory directory,
            ServicePolicies policies,
            PersonalData personalData,
            Identities identities,
            Grants grants,
            Clock clock) {
        this.opened = opened;
        this.merging = merging;
        this.directory = directory;
        this.policies = policies;
        this.personalData = personalData;
        this.identities = identities;
        this.grants = grants;
        this.clock = clock;
    }

    @PostMapping("/assign")
    Granted assign(@PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Assign wish) {
        ComplaintState complaint = opened.by(member, id);
        OpdId opd = registered(wish.opd());
        Instant now = clock.instant();
        return send(new AssignComplaint(
                complaint.id(),
                opd,
                directory.headOf(opd).orElse(null),
                new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, member.user()),
                policies.deadlines(complaint.category(), now),
                Who.acts(member),
                now));
    }

    @PostMapping("/tag")
    Granted tag(
            @PathVariable String id,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            @RequestBody Tag wish) {
        ComplaintState complaint = opened.by(member, id);
        OpdId opd = registered(wish.opd());
        Instant now = clock.instant();
        return send(new TagComplaint(
                complaint.id(),
                SayingOfARequest.of(request),
                opd,
                Given.oneOf("role", wish.role(), TagRole.class, TagRole.LEAD),
                opened.sealIfAny(complaint, wish.text()),
                directory.headOf(opd).orElse(null),
                policies.deadlines(complaint.category(), now),
                Who.acts(member),
                now));
    }

    @PostMapping("/escalate")
    Granted escalate(
            @PathVariable String id,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            @RequestBody Escalate wish) {
        ComplaintState complaint = opened.by(member, id);
        return send(new EscalateComplaint(
                complaint.id(),
                SayingOfARequest.of(request),
                Given.oneOf("level", wish.level(), EscalationLevel.class, EscalationLevel.MAYOR),
                opened.seal(complaint, Given.required("text", wish.text(), 200)),
                Who.acts(member),
                clock.instant()));
    }

    @PostMapping("/refuse")
    Granted refuse(
            @PathVariable String id,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            @RequestBody Refuse wish) {
        ComplaintState complaint = opened.by(member, id);
        return send(new RefuseComplaint(
                complaint.id(),
                SayingOfARequest.of(request),
                Given.oneOf("reason", wish.reason(), RefusalReason.class),
                opened.sealIfAny(complaint, wish.text()),
                Who.acts(member),
                clock.instant()));
    }

    @PostMapping("/categorise")
    Granted categorise(
            @PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Categorise wish) {
        CategoryId category = Given.code("category", wish.category(), CategoryId::new);
        return send(new CategoriseComplaint(opened.by(member, id).id(), category, Who.acts(member), clock.instant()));
    }

    @PostMapping("/locate")
    Granted locate(@PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Locate wish) {
        ComplaintState complaint = opened.by(member, id);
        String place = wish.place();
        return send(new LocateComplaint(
                complaint.id(),
                place == null || place.isBlank() ? null : Given.code("place", place, PlaceCode::new),
                opened.sealIfAny(complaint, wish.address()),
                Who.acts(member),
                clock.instant()));
    }

    @PostMapping("/merge")
    Granted merge(@PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Merge wish) {
        ComplaintState complaint = opened.by(member, id);
        ComplaintState named = opened.by(member, Given.required("into", wish.into(), 100));
        boolean again = named.id().equals(complaint.mergedInto());
        ComplaintState into = again ? named : merging.end(named).orElse(named);
        Rule.require(new WhatEverybodyReadsIsNotAnsweredInSecret(complaint, into));
        return send(new MergeComplaint(complaint.id(), into.id(), into.stage(), Who.acts(member), clock.instant()));
    }

    @PostMapping("/unmerge")
    Granted unmerge(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return send(new UnmergeComplaint(opened.by(member, id).id(), Who.acts(member), clock.instant()));
    }

    @PostMapping("/support")
    Granted support(@PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Support wish) {
        ComplaintState complaint = opened.by(member, id);
        PersonId supporter = supporter(complaint, Given.required("supporter", wish.supporter(), 200));
        return send(new SupportComplaint(complaint.id(), supporter, clock.instant()));
    }

    /**
     * However a number is written; one that was noted by its spelling stays the same supporter. Who complained or supported
     * before, under whatever id, is given by that id, and so counts once.
     */
    private PersonId supporter(ComplaintState complaint, String given) {
        PersonId bySpelling = new PersonId(personalData.pseudonym("supporter", given));
        if (complaint.supporters().contains(bySpelling)) {
            return bySpelling;
        }
        return Contact.key(given)
                .map(key -> identities.recogniseNow(Sought.by(List.of(key))))
                .map(person -> asKnown(complaint, person))
                .orElse(bySpelling);
    }

    private PersonId asKnown(ComplaintState complaint, PersonId person) {
        Set<PersonId> all = identities.allOf(person);
        return Stream.concat(Stream.of(complaint.citizen()), complaint.supporters().stream())
                .filter(all::contains)
                .findFirst()
                .orElse(person);
    }

    @PostMapping("/reopen")
    Granted reopen(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return send(new ReopenComplaint(opened.by(member, id).id(), Who.acts(member), clock.instant()));
    }

    @PostMapping("/close")
    Granted close(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return send(new CloseComplaint(
                opened.by(member, id).id(), CloseReason.BY_STAFF, Who.acts(member), clock.instant()));
    }

    private OpdId registered(@Nullable String value) {
        OpdId opd = Given.code("opd", value, OpdId::new);
        if (!directory.exists(opd)) {
            throw Fields.refusal(
                    "opd",
                    "OPD " + opd.value() + " belum terdaftar. Daftarkan dahulu, atau pilih dari daftar OPD.",
                    "No OPD " + opd.value() + " is registered. Register it first, or choose from the register.");
        }
        return opd;
    }

    private Granted send(ComplaintIntent wish) {
        return new Granted(wish.complaint().value(), grants.grant(wish).version());
    }
}
