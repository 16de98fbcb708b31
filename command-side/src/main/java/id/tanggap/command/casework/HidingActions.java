package id.tanggap.command.casework;

import static id.tanggap.events.complaint.HidingReason.AUTHOR_ASKED;
import static id.tanggap.events.complaint.HidingReason.PERSON_NAMED;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.casework.Wishes.Decide;
import id.tanggap.command.casework.Wishes.Hide;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.publicity.AskHiding;
import id.tanggap.command.complaint.publicity.DecideHiding;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.NamedPersons;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.WordsDigest;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** This is about me, hide it: anybody asks, and Diskominfo, for the PPID as well, decides what no rule can. */
@RestController
@RequestMapping("/api/complaints/{id}")
class HidingActions {

    private static final int LONGEST_GROUNDS = 1_000;

    private final OpenedComplaint opened;
    private final Complaints complaints;
    private final PersonalData personalData;
    private final ServicePolicies policies;
    private final Grants grants;
    private final Clock clock;

    HidingActions(
            OpenedComplaint opened,
            Complaints complaints,
            PersonalData personalData,
            ServicePolicies policies,
            Grants grants,
            Clock clock) {
        this.opened = opened;
        this.complaints = complaints;
        this.personalData = personalData;
        this.policies = policies;
        this.grants = grants;
        this.clock = clock;
    }

    /** Its author shows the key that came with the tracking code; everybody else asks without one. */
    @PostMapping("/hide")
    Granted hide(@PathVariable String id, @RequestBody(required = false) @Nullable Hide given) {
        Hide wish = given == null ? Hide.THE_POST : given;
        boolean author = wish.citizenKey() != null && !wish.citizenKey().isBlank();
        ComplaintState complaint =
                author ? opened.byCitizen(null, id, wish.citizenKey()) : opened.asEverybodyReadsIt(id);
        UtteranceId utterance = utterance(complaint, wish.utterance());
        Sealed words = words(complaint, utterance);
        Instant now = clock.instant();
        return send(new AskHiding(
                complaint.id(),
                new AskHiding.Wanted(utterance, WordsDigest.of(words), grounds(complaint, wish.text())),
                author ? AUTHOR_ASKED : isNamedIn(words) ? PERSON_NAMED : null,
                now.plus(policies.inForce().terms().waits().triage()),
                author ? Actor.CITIZEN : Actor.SYSTEM,
                now));
    }

    @PostMapping("/decide-hiding")
    Granted decide(@PathVariable String id, @AuthenticationPrincipal StaffMember member, @RequestBody Decide wish) {
        ComplaintState complaint = opened.by(member, id);
        UtteranceId utterance = utterance(complaint, wish.utterance());
        return send(new DecideHiding(
                complaint.id(), utterance, decision(complaint, utterance, wish), Who.acts(member), clock.instant()));
    }

    private DecideHiding.Decision decision(ComplaintState complaint, UtteranceId utterance, Decide wish) {
        return switch (Given.oneOf("decision", wish.decision(), Outcome.class)) {
            case HIDE ->
                new DecideHiding.Decision.Hide(
                        Given.oneOf("reason", wish.reason(), HidingReason.class),
                        WordsDigest.of(words(complaint, utterance)));
            case SHOW -> new DecideHiding.Decision.Show(Given.oneOf("reason", wish.reason(), HidingRefusal.class));
        };
    }

    /** What can be decided. */
    private enum Outcome {
        HIDE,
        SHOW
    }

    /** The citizen's post has the complaint's own id. */
    private static UtteranceId utterance(ComplaintState complaint, @Nullable String given) {
        return given == null || given.isBlank()
                ? new UtteranceId(complaint.id().value())
                : Given.code("utterance", given, UtteranceId::new);
    }

    private Sealed words(ComplaintState complaint, UtteranceId utterance) {
        return complaints
                .publicWords(complaint.id(), utterance)
                .orElseThrow(() -> Fields.refusal(
                        "utterance",
                        "Tidak ada pesan umum dengan nomor ini pada aduan ini. Pakai `id` dari daftar `messages`.",
                        "This complaint has no public message with this id. Use the `id` from its `messages`."));
    }

    private @Nullable Sealed grounds(ComplaintState complaint, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : opened.seal(complaint, Given.required("text", text, LONGEST_GROUNDS));
    }

    private boolean isNamedIn(Sealed words) {
        return personalData
                .open(words.of().toString(), words.ciphertext())
                .filter(NamedPersons::areIn)
                .isPresent();
    }

    private Granted send(ComplaintIntent wish) {
        return new Granted(wish.complaint().value(), grants.grant(wish).version());
    }
}
