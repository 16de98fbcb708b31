package id.tanggap.query.complaint;

import static id.tanggap.query.complaint.Happenings.at;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.PhotoMissed;
import id.tanggap.events.complaint.PhotoMissing;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.complaint.PhotoReleased;
import id.tanggap.events.complaint.PhotoRemoved;
import id.tanggap.events.complaint.PhotoWithheld;
import id.tanggap.events.complaint.Picture;
import id.tanggap.events.complaint.PictureHash;
import id.tanggap.events.complaint.Pictures;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.ReplyReach;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is known after what happened. */
class CaseFileTest {
    private static final Happenings IT = Happenings.inTheOpen("1");
    private static final Happenings OTHER = Happenings.inTheOpen("2");

    private static Life life(ComplaintEvent... since) {
        return file(since).life();
    }

    private static CaseFile file(ComplaintEvent... since) {
        ComplaintEvent[] events = new ComplaintEvent[since.length + 1];
        events[0] = IT.captured(1, "Jalan berlubang");
        System.arraycopy(since, 0, events, 1, since.length);
        return Happenings.file(events);
    }

    private static final Happenings TOLD = Happenings.inTheOpen(Channel.WHATSAPP, "wamid.1");

    /** Told in private, asked about, partly covered, and hidden on its platform. */
    private static final ComplaintEvent[] PAST = {
        TOLD.captured(1, "Joko buang sampah"),
        TOLD.assigned(2, "pu"),
        TOLD.asked(3, "pu"),
        TOLD.masked(4, "Joko"),
        TOLD.removed(5, Removal.HIDDEN)
    };

    private static final UtteranceId FIRST = new UtteranceId(TOLD.id().value());
    private static final UtteranceId QUESTION = ((InformationRequested) PAST[2]).utterance();

    private static final PhotoId PHOTO = PhotoId.of(TOLD.id(), "photo");
    private static final Picture PICTURE = new Picture(PictureHash.of(new byte[] {1}), 640, 480, 1_000);
    private static final Pictures PICTURES = new Pictures(new PersonId(Happenings.CITIZEN), PICTURE, PICTURE);

    private static final CaseFile ASKED = Happenings.file(PAST);

    private static final Map<ComplaintEvent, Set<String>> CHANGES = Map.ofEntries(
            entry(TOLD.named(9, "Siti Contoh"), Set.of("post")),
            entry(TOLD.refused(9), Set.of("standing", "ends", "steps", "time sheet", "conversation", "disclosure")),
            entry(TOLD.begun(9, "pu"), Set.of("steps", "time sheet")),
            entry(TOLD.withdrawn(9), Set.of("standing", "ends", "steps", "time sheet")),
            entry(TOLD.askedToHide(9, 99), Set.of("disclosure")),
            entry(TOLD.hidden(9, HidingReason.HARM), Set.of("disclosure")),
            entry(TOLD.stays(9, HidingRefusal.PUBLIC_OFFICE), Set.of("disclosure")),
            entry(TOLD.categorised(9, "sampah"), Set.of("subject")),
            entry(TOLD.located(9, "36.04.05", "depan pasar"), Set.of("subject", "post")),
            entry(TOLD.referred(9), Set.of("standing", "time sheet")),
            entry(TOLD.assigned(9, "pln"), Set.of("standing", "steps", "time sheet", "offices")),
            entry(TOLD.tagged(9, "dlh", TagRole.SUPPORTING), Set.of("offices", "conversation")),
            entry(TOLD.acknowledged(9, "pu"), Set.of("standing", "steps")),
            entry(TOLD.declined(9, "pu"), Set.of("standing", "counts", "time sheet", "offices", "conversation")),
            entry(TOLD.answered(9, "pu", "Siap"), Set.of("counts", "steps", "time sheet", "conversation")),
            entry(TOLD.asked(9, "pu"), Set.of("steps", "time sheet", "conversation")),
            entry(TOLD.told(9), Set.of("standing", "steps", "time sheet", "conversation")),
            entry(TOLD.keptSilent(9), Set.of("standing", "time sheet")),
            entry(TOLD.resolved(9, "pu", "Beres"), Set.of("standing", "ends", "steps", "time sheet", "conversation")),
            entry(TOLD.resolvedWith(9, OTHER.id()), Set.of("standing", "ends", "steps", "time sheet")),
            entry(TOLD.confirmed(9), Set.of("ends", "steps", "conversation")),
            entry(TOLD.disputed(9), Set.of("counts", "steps", "conversation")),
            entry(TOLD.reopened(9), Set.of("standing", "counts", "steps", "time sheet")),
            entry(TOLD.closed(9), Set.of("standing", "ends", "steps", "time sheet")),
            entry(TOLD.merged(9, OTHER.id()), Set.of("standing", "ends", "steps", "time sheet")),
            entry(TOLD.unmerged(9, OTHER.id()), Set.of("standing", "steps")),
            entry(TOLD.supported(9, 1), Set.of("counts")),
            entry(TOLD.missed(99, "pu", DeadlineKind.FIRST_RESPONSE, 62), Set.of("missed", "time sheet")),
            entry(TOLD.escalated(99, EscalationLevel.HEAD, DeadlineKind.FIRST_RESPONSE), Set.of("time sheet")),
            entry(TOLD.withheld(9), Set.of("disclosure")),
            entry(TOLD.released(9), Set.of("disclosure")),
            entry(TOLD.agreed(9), Set.of("disclosure")),
            entry(TOLD.chosen(9, Visibility.CONFIDENTIAL), Set.of("disclosure")),
            entry(TOLD.accused(9, "dinas-pu", null), Set.of("disclosure")),
            entry(TOLD.contactSeen(9, "menelepon"), Set.of()),
            entry(TOLD.pressed(9, TOLD.id()), Set.of("disclosure")),
            entry(TOLD.personNamed(9), Set.of("disclosure")),
            entry(TOLD.lookedAt(9), Set.of()),
            entry(TOLD.masked(9, "sampah"), Set.of("disclosure")),
            entry(TOLD.unmasked(9, "Joko"), Set.of("disclosure")),
            entry(TOLD.redacted(9), Set.of("post", "conversation", "disclosure")),
            entry(TOLD.removed(9, Removal.DELETED), Set.of("disclosure", "conversation")),
            entry(TOLD.restored(9), Set.of("disclosure", "conversation")),
            entry(TOLD.raised(9, "bupati"), Set.of("conversation")),
            entry(TOLD.message(9, MessageBy.OTHER, MessageMeaning.TALK, "hadir"), Set.of("conversation")),
            entry(TOLD.edited(9, FIRST, "Joko membuang sampah"), Set.of("post", "conversation")),
            entry(TOLD.messageRemoved(9, QUESTION), Set.of("conversation")),
            entry(TOLD.messageRestored(9, QUESTION), Set.of()),
            entry(TOLD.splitOff(9, QUESTION, OTHER.id()), Set.of()),
            entry(TOLD.kept(99, "pu", DeadlineKind.FIRST_RESPONSE, 62), Set.of()),
            entry(TOLD.goesOut(9, QUESTION), Set.of("conversation")),
            entry(TOLD.published(9, QUESTION), Set.of("conversation")),
            entry(TOLD.failed(9, QUESTION), Set.of("conversation")),
            entry(TOLD.handedOver(9, QUESTION), Set.of("conversation")),
            entry(TOLD.reached(9, QUESTION, ReplyReach.READ), Set.of()),
            entry(TOLD.askedWhetherItIsSolved(9), Set.of("conversation")),
            entry(
                    new PhotoReferenced(TOLD.id(), PHOTO, new Sealed(new PersonId(Happenings.CITIZEN), "<ref>"), at(9)),
                    Set.of()),
            entry(new PhotoAdded(TOLD.id(), PHOTO, PhotoKind.REPORT, PICTURES, Actor.SYSTEM, at(9)), Set.of()),
            entry(new PhotoMissed(TOLD.id(), PHOTO, PhotoMissing.EXPIRED, at(9)), Set.of()),
            entry(new PhotoReleased(TOLD.id(), PHOTO, Actor.SYSTEM, at(9)), Set.of()),
            entry(new PhotoWithheld(TOLD.id(), PHOTO, WithholdReason.PERSONAL_DATA, Actor.SYSTEM, at(9)), Set.of()),
            entry(new PhotoRemoved(TOLD.id(), PHOTO, Actor.SYSTEM, at(9)), Set.of()));

    private static Map<String, Object> parts(CaseFile file) {
        return Map.ofEntries(
                entry("post", file.post()),
                entry("subject", file.subject()),
                entry("standing", file.progress().standing()),
                entry("ends", file.progress().ends()),
                entry("counts", file.progress().counts()),
                entry("steps", file.progress().steps()),
                entry("time sheet", file.holding().timeSheet()),
                entry("offices", file.holding().offices()),
                entry("missed", file.holding().missed()),
                entry("conversation", file.conversation()),
                entry("disclosure", file.disclosure()));
    }

    @Test
    void everyKindOfEventChangesWhatItIsAboutAndNothingElse() {
        CHANGES.forEach((event, expected) -> {
            Map<String, Object> before = parts(ASKED);
            Map<String, Object> changed = new HashMap<>(parts(CaseFile.after(ASKED, event)));
            changed.entrySet().removeIf(part -> part.getValue().equals(before.get(part.getKey())));

            assertThat(changed.keySet()).as(event.getClass().getSimpleName()).isEqualTo(expected);
        });
    }

    @Test
    void noKindOfEventIsForgottenHere() {
        assertThat(CHANGES.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ComplaintEvent.class.getPermittedSubclasses())
                        .filter(kind -> kind != ComplaintCaptured.class)
                        .toList());
    }

    /** The one that lies in memory is of a past that is over. */
    @Test
    void whatWasKnownBeforeStaysAsItWas() {
        CaseFile again = Happenings.file(PAST);
        CHANGES.keySet().forEach(event -> CaseFile.after(ASKED, event));

        assertThat(ASKED).isEqualTo(again);
    }

    @Test
    void anErasureLeavesWhoSaidSomethingWhenAndNoWordOfIt() {
        CaseFile erased = file(
                IT.assigned(2, "pu"),
                IT.answered(3, "pu", "Siap"),
                IT.resolved(4, "pu", "Ditambal"),
                IT.masked(5, "Jalan"),
                IT.redacted(6));

        assertThat(erased.texts()).isEmpty();
        assertThat(erased.conversation().said())
                .extracting(said -> said.speaker().opd())
                .containsExactly(null, "pu", "pu");
        assertThat(erased.conversation().evidence()).as("how many pieces").hasSize(1);
        assertThat(erased.life().seclusion().erasedAt()).isEqualTo(at(6));
    }

    @Test
    void theStatusFollowsWhatHappens() {
        assertThat(life().status()).isEqualTo(Status.CAPTURED);
        assertThat(life(IT.referred(2)).status()).isEqualTo(Status.TRIAGE);
        assertThat(life(IT.assigned(2, "pu")).status()).isEqualTo(Status.ASSIGNED);
        assertThat(life(IT.assigned(2, "pu"), IT.acknowledged(3, "pu")).status())
                .isEqualTo(Status.IN_PROGRESS);
        assertThat(life(IT.assigned(2, "pu"), IT.declined(3, "pu")).status()).isEqualTo(Status.TRIAGE);
        assertThat(life(IT.assigned(2, "pu"), IT.asked(3, "pu")).status()).isEqualTo(Status.AWAITING_CITIZEN);
        assertThat(life(IT.assigned(2, "pu"), IT.asked(3, "pu"), IT.told(4)).status())
                .isEqualTo(Status.IN_PROGRESS);
        assertThat(life(IT.assigned(2, "pu"), IT.resolved(3, "pu", "ok")).status())
                .isEqualTo(Status.RESOLVED);
        assertThat(life(IT.assigned(2, "pu"), IT.resolved(3, "pu", "ok"), IT.closed(4))
                        .status())
                .isEqualTo(Status.CLOSED);
        assertThat(life(IT.refused(2)).status()).isEqualTo(Status.REFUSED);
        assertThat(life(IT.refused(2), IT.reopened(3)).status()).isEqualTo(Status.TRIAGE);
        assertThat(life(IT.merged(2, OTHER.id())).status()).isEqualTo(Status.MERGED);
    }

    @Test
    void anUnmergedOneGoesOnWhereItWas() {
        Life life =
                life(IT.assigned(2, "pu"), IT.asked(3, "pu"), IT.merged(10, OTHER.id()), IT.unmerged(20, OTHER.id()));
        assertThat(life.status()).isEqualTo(Status.AWAITING_CITIZEN);
        assertThat(life.opd()).isEqualTo("pu");
        assertThat(life.mergedInto()).isNull();
        assertThat(life.pausedSince()).as("the question is as old as it is").isEqualTo(at(3));
    }

    @Test
    void whoeverHeldItMaySeeItFromThenOn() {
        Life life = life(
                IT.assigned(2, "pu"),
                IT.tagged(3, "dlh", TagRole.SUPPORTING),
                IT.declined(4, "pu"),
                IT.assigned(5, "pln"),
                IT.assigned(6, "dlh"));
        assertThat(life.visibleTo()).containsExactly("pu", "dlh", "pln");
        assertThat(life.supporting()).isEmpty();
        assertThat(life.opd()).isEqualTo("dlh");
        assertThat(life.counts().declined()).isEqualTo(1);
    }

    @Test
    void aReassignmentLeavesTheCitizensInstantsAlone() {
        Life life = life(
                IT.assigned(2, "pu"), IT.acknowledged(3, "pu"), IT.answered(4, "pu", "siap"), IT.assigned(50, "pln"));
        assertThat(life.milestones().firstAssignedAt()).isEqualTo(at(2));
        assertThat(life.milestones().assignedAt()).isEqualTo(at(50));
        assertThat(life.firstAnsweredAt()).isEqualTo(at(4));
        assertThat(life.milestones().acknowledgedAt())
                .as("the next holder has not opened it")
                .isNull();
        assertThat(life.responseDue()).isEqualTo(at(110));
    }

    @Test
    void aReopenedOneIsNeitherResolvedNorClosed() {
        CaseFile file =
                file(IT.assigned(2, "pu"), IT.resolved(3, "pu", "ok"), IT.confirmed(4), IT.closed(4), IT.reopened(9));
        Life life = file.life();
        assertThat(life.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(life.ends().resolvedAt()).isNull();
        assertThat(life.ends().confirmedAt()).isNull();
        assertThat(life.ends().closedAt()).isNull();
        assertThat(life.counts().reopened()).isEqualTo(1);
        assertThat(file.holding().timeSheet().desks())
                .singleElement()
                .satisfies(desk -> assertThat(desk.holds()).isTrue());
    }

    @Test
    void whatIsDueIsSaidWhereItIsAskedFor() {
        Life atTriage = life(IT.referred(2));
        assertThat(atTriage.triageDue()).isEqualTo(at(182));
        assertThat(atTriage.responseDue()).isNull();

        Life asking = life(IT.assigned(2, "pu"), IT.asked(3, "pu"));
        assertThat(asking.waitsUntil()).isEqualTo(at(303));
        assertThat(asking.promisedDue()).isNull();

        Life silent = life(IT.assigned(2, "pu"), IT.asked(3, "pu"), IT.keptSilent(303));
        assertThat(silent.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(silent.waitsUntil()).isNull();
        assertThat(silent.responseDue()).isEqualTo(at(62 + 300));

        Life passedOn = life(IT.assigned(2, "pu"), IT.declined(50, "pu"), IT.assigned(60, "pln"));
        assertThat(passedOn.resolutionDue()).isEqualTo(at(660));
        assertThat(passedOn.promisedDue()).as("as the first office had it").isEqualTo(at(602));
        assertThat(life(IT.assigned(2, "pu"), IT.declined(50, "pu")).resolutionDue())
                .as("nobody's now")
                .isNull();
    }

    @Test
    void whatWasMergedIsResolvedWithTheOtherOneAndOpensAgainWhereItWas() {
        Life resolved = life(IT.assigned(2, "pu"), IT.merged(10, OTHER.id()), IT.resolvedWith(50, OTHER.id()));
        assertThat(resolved.status()).isEqualTo(Status.RESOLVED);
        assertThat(resolved.ends().resolvedAt()).isEqualTo(at(50));
        assertThat(resolved.firstAnsweredAt()).isEqualTo(at(50));
        assertThat(resolved.mergedInto())
                .as("where the solution stands")
                .isEqualTo(OTHER.id().value());

        Life disputed = life(
                IT.assigned(2, "pu"),
                IT.merged(10, OTHER.id()),
                IT.resolvedWith(50, OTHER.id()),
                IT.disputed(60),
                IT.reopened(60));
        assertThat(disputed.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(disputed.opd()).isEqualTo("pu");
        assertThat(disputed.mergedInto()).isNull();
        assertThat(disputed.responseDue()).as("50 minutes later").isEqualTo(at(112));
    }

    @Test
    void whatOpensAgainWithAnotherOneWasReopenedByNobody() {
        Life followed = life(
                IT.assigned(2, "pu"),
                IT.merged(10, OTHER.id()),
                IT.resolvedWith(50, OTHER.id()),
                new ComplaintReopened(IT.id(), Actor.SYSTEM, at(60)),
                IT.merged(60, OTHER.id()));

        assertThat(followed.status()).isEqualTo(Status.MERGED);
        assertThat(followed.ends().resolvedAt()).isNull();
        assertThat(followed.counts().reopened()).isZero();
    }

    @Test
    void supportersAreCounted() {
        assertThat(life(IT.supported(2, 1), IT.supported(3, 2)).counts().supporters())
                .isEqualTo(2);
    }
}
