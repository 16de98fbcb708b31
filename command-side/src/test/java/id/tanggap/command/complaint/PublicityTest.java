package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.complaint.publicity.AgreeToPublicity;
import id.tanggap.command.complaint.publicity.ChooseVisibility;
import id.tanggap.command.complaint.publicity.MaskPassages;
import id.tanggap.command.complaint.publicity.NotePostRemoved;
import id.tanggap.command.complaint.publicity.NotePostRestored;
import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.complaint.publicity.ReleaseComplaint;
import id.tanggap.command.complaint.publicity.UnmaskPassages;
import id.tanggap.command.complaint.publicity.WithholdComplaint;
import id.tanggap.command.complaint.rule.OnlyItsCitizenOpensAComplaint;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdSaysWhatIsPublic;
import id.tanggap.command.complaint.rule.WhatIsEntrustedIsNotReleased;
import id.tanggap.command.complaint.rule.WhatIsOverKeepsItsVisibility;
import id.tanggap.command.complaint.rule.WhatWasErasedHasNoVisibility;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AgreedThrough;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicityTest {
    private static final Sealed JOKO = sealed("Joko");
    private static final Sealed SRI = sealed("Sri");

    private static GivenComplaint toldInPrivate() {
        ComplaintCaptured e = (ComplaintCaptured) captured().past().getFirst();
        return neverSeen()
                .and(new ComplaintCaptured(
                        ID,
                        e.trackingCode(),
                        Channel.WHATSAPP,
                        e.origin(),
                        e.postId(),
                        null,
                        null,
                        CITIZEN,
                        e.author(),
                        null,
                        e.text(),
                        null,
                        List.of(),
                        e.postedAt(),
                        e.by(),
                        e.at()));
    }

    @Test
    void whatEndangersSomebodyIsWithheldAndReleasedWhenItNoLongerDoes() {
        captured()
                .when(new WithholdComplaint(ID, WithholdReason.DANGER_TO_SOMEBODY, DISKOMINFO, LATER))
                .then(new ComplaintWithheld(ID, WithholdReason.DANGER_TO_SOMEBODY, DISKOMINFO, LATER))
                .when(new ReleaseComplaint(ID, DISKOMINFO, LATER))
                .then(new ComplaintReleased(ID, DISKOMINFO, LATER));
    }

    @Test
    void whatItsPlatformRemovesIsRemovedOnceAndWhatIsOnlyHiddenMayComeBack() {
        captured()
                .when(new NotePostRemoved(ID, Removal.HIDDEN, LATER))
                .then(new PostRemoved(ID, Removal.HIDDEN, LATER))
                .when(new NotePostRestored(ID, LATER))
                .then(new PostRestored(ID, LATER));
        captured()
                .when(new NotePostRemoved(ID, Removal.DELETED, LATER))
                .then(new PostRemoved(ID, Removal.DELETED, LATER));
    }

    @Test
    void whatWasDeletedIsNeitherHiddenNorBroughtBack() {
        GivenComplaint deleted = captured().and(new PostRemoved(ID, Removal.DELETED, LATER));

        deleted.when(new NotePostRemoved(ID, Removal.HIDDEN, LATER)).thenNothing();
        deleted.when(new NotePostRestored(ID, LATER)).thenNothing();
        captured().when(new NotePostRestored(ID, LATER)).thenNothing();
    }

    @Test
    void whatWasSaidInPublicNeedsNoReleaseAndNoAgreement() {
        captured().when(new ReleaseComplaint(ID, DISKOMINFO, LATER)).thenNothing();
        captured()
                .when(new AgreeToPublicity(ID, null, AgreedThrough.CITIZEN_KEY, Actor.CITIZEN, LATER))
                .thenNothing();
    }

    @Test
    void whatWasSaidInPrivateIsReleasedByStaff() {
        toldInPrivate()
                .when(new ReleaseComplaint(ID, DISKOMINFO, LATER))
                .then(new ComplaintReleased(ID, DISKOMINFO, LATER));
    }

    @Test
    void theCitizenAgreesThatEverybodyReadsWhatWasSaidInPrivate() {
        toldInPrivate()
                .when(new AgreeToPublicity(ID, null, AgreedThrough.CITIZEN_KEY, Actor.CITIZEN, LATER))
                .then(new PublicityAgreed(ID, AgreedThrough.CITIZEN_KEY, Actor.CITIZEN, LATER));
    }

    @Test
    void anAgreementDoesNotUndoWhatStaffWithhold() {
        toldInPrivate()
                .and(
                        new ComplaintWithheld(ID, WithholdReason.LEGAL_PROCEEDINGS, DISKOMINFO, LATER),
                        new PublicityAgreed(ID, AgreedThrough.TELEPHONE, DISKOMINFO, LATER))
                .when(new ReleaseComplaint(ID, DISKOMINFO, LATER))
                .then(new ComplaintReleased(ID, DISKOMINFO, LATER));
    }

    @Test
    void theHoldingOpdNotesAnAgreementAndNoOther() {
        toldInPrivate()
                .and(assigned(PUBLIC_WORKS))
                .when(new AgreeToPublicity(ID, HEALTH, AgreedThrough.TELEPHONE, HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdSaysWhatIsPublic.class);
        toldInPrivate()
                .and(assigned(PUBLIC_WORKS))
                .when(new AgreeToPublicity(ID, PUBLIC_WORKS, AgreedThrough.TELEPHONE, PUBLIC_WORKS_HEAD, LATER))
                .then(new PublicityAgreed(ID, AgreedThrough.TELEPHONE, PUBLIC_WORKS_HEAD, LATER));
    }

    @Test
    void theCitizenChoosesInEitherDirectionAndTheSameTwiceChangesNothing() {
        captured().when(choose(Visibility.PUBLIC)).thenNothing();
        captured()
                .when(choose(Visibility.CONFIDENTIAL))
                .then(chosen(Visibility.CONFIDENTIAL))
                .when(choose(Visibility.CONFIDENTIAL))
                .thenNothing();
        captured()
                .and(chosen(Visibility.CONFIDENTIAL))
                .when(choose(Visibility.PUBLIC))
                .then(chosen(Visibility.PUBLIC))
                .when(choose(Visibility.PUBLIC))
                .thenNothing();
    }

    @Test
    void whatAPrivateChatKeepsBySilenceIsKeptByWordAsWell() {
        toldInPrivate().when(choose(Visibility.CONFIDENTIAL)).then(chosen(Visibility.CONFIDENTIAL));
        toldInPrivate()
                .and(chosen(Visibility.CONFIDENTIAL))
                .when(new ReleaseComplaint(ID, DISKOMINFO, LATER))
                .thenRefusedBy(WhatIsEntrustedIsNotReleased.class);
    }

    @Test
    void whatStaffWithholdStaysWithheldWhenItsCitizenOpensIt() {
        GivenComplaint kept = captured()
                .and(
                        chosen(Visibility.CONFIDENTIAL),
                        new ComplaintWithheld(ID, WithholdReason.LEGAL_PROCEEDINGS, DISKOMINFO, LATER));

        kept.when(new ReleaseComplaint(ID, DISKOMINFO, LATER)).thenRefusedBy(WhatIsEntrustedIsNotReleased.class);
        GivenComplaint opened = kept.and(chosen(Visibility.PUBLIC));
        assertThat(opened.state().publicity().everybodyReadsIt()).isFalse();
        opened.when(new ReleaseComplaint(ID, DISKOMINFO, LATER)).then(new ComplaintReleased(ID, DISKOMINFO, LATER));
    }

    @Test
    void whatTheGovernmentsListKeepsStaffMayOpen() {
        captured()
                .and(new VisibilityChosen(ID, Visibility.CONFIDENTIAL, Actor.SYSTEM, LATER))
                .when(new ReleaseComplaint(ID, DISKOMINFO, LATER))
                .then(new ComplaintReleased(ID, DISKOMINFO, LATER));
    }

    @Test
    void staffNoteThatItIsKeptAndNeverThatItIsOpened() {
        captured()
                .when(new ChooseVisibility(ID, Visibility.CONFIDENTIAL, DISKOMINFO, LATER))
                .then(new VisibilityChosen(ID, Visibility.CONFIDENTIAL, DISKOMINFO, LATER));
        toldInPrivate()
                .when(new ChooseVisibility(ID, Visibility.PUBLIC, DISKOMINFO, LATER))
                .thenRefusedBy(OnlyItsCitizenOpensAComplaint.class);
        captured()
                .and(chosen(Visibility.CONFIDENTIAL))
                .when(new AgreeToPublicity(ID, null, AgreedThrough.TELEPHONE, DISKOMINFO, LATER))
                .then(new PublicityAgreed(ID, AgreedThrough.TELEPHONE, DISKOMINFO, LATER));
    }

    @Test
    void onceItIsClosedOrErasedNothingOfItChangesAndEachIsSaidInItsOwnSentence() {
        GivenComplaint closed = captured().and(new ComplaintClosed(ID, CloseReason.BY_STAFF, DISKOMINFO, LATER));

        closed.when(choose(Visibility.CONFIDENTIAL)).thenRefusedBy(WhatIsOverKeepsItsVisibility.class);
        closed.when(choose(Visibility.PUBLIC)).thenNothing();
        captured()
                .and(new ComplaintRedacted(ID, CITIZEN, LATER))
                .when(choose(Visibility.CONFIDENTIAL))
                .thenRefusedBy(WhatWasErasedHasNoVisibility.class);
    }

    private static ChooseVisibility choose(Visibility visibility) {
        return new ChooseVisibility(ID, visibility, Actor.CITIZEN, LATER);
    }

    private static VisibilityChosen chosen(Visibility visibility) {
        return new VisibilityChosen(ID, visibility, Actor.CITIZEN, LATER);
    }

    @Test
    void wordsAreCoveredOnceAndUncovered() {
        captured()
                .when(new MaskPassages(ID, null, List.of(JOKO, SRI, JOKO), DISKOMINFO, LATER))
                .then(new PassagesMasked(ID, List.of(JOKO, SRI), DISKOMINFO, LATER))
                .when(new UnmaskPassages(ID, null, List.of(SRI, sealed("Budi")), DISKOMINFO, LATER))
                .then(new PassagesUnmasked(ID, List.of(SRI), DISKOMINFO, LATER))
                .when(new MaskPassages(ID, null, List.of(JOKO, SRI), DISKOMINFO, LATER))
                .then(new PassagesMasked(ID, List.of(SRI), DISKOMINFO, LATER));
    }

    @Test
    void onlyTheHoldingOpdCoversWordsAlsoWhenItIsDone() {
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD)
                .when(new MaskPassages(ID, PUBLIC_WORKS, List.of(JOKO), PUBLIC_WORKS_HEAD, LATER))
                .then(new PassagesMasked(ID, List.of(JOKO), PUBLIC_WORKS_HEAD, LATER));
        assignedTo(PUBLIC_WORKS)
                .when(new MaskPassages(ID, HEALTH, List.of(JOKO), HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdSaysWhatIsPublic.class);
        assignedTo(PUBLIC_WORKS)
                .and(new PassagesMasked(ID, List.of(JOKO), PUBLIC_WORKS_HEAD, LATER))
                .when(new UnmaskPassages(ID, HEALTH, List.of(JOKO), HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdSaysWhatIsPublic.class);
    }

    @Test
    void theErasedCitizensComplaintIsRedacted() {
        captured().when(new RedactComplaint(ID, CITIZEN, LATER)).then(new ComplaintRedacted(ID, CITIZEN, LATER));
    }

    @Test
    void anotherPersonsErasureLeavesItAlone() {
        captured()
                .when(new RedactComplaint(ID, new PersonId("somebodyelse0000000000001"), LATER))
                .thenNothing();
    }
}
