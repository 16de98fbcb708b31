package id.tanggap.command.complaint;

import static id.tanggap.command.complaint.GivenComplaint.CITIZEN;
import static id.tanggap.command.complaint.GivenComplaint.DISKOMINFO;
import static id.tanggap.command.complaint.GivenComplaint.HEALTH;
import static id.tanggap.command.complaint.GivenComplaint.HEALTH_HEAD;
import static id.tanggap.command.complaint.GivenComplaint.ID;
import static id.tanggap.command.complaint.GivenComplaint.LATER;
import static id.tanggap.command.complaint.GivenComplaint.PUBLIC_WORKS;
import static id.tanggap.command.complaint.GivenComplaint.PUBLIC_WORKS_HEAD;
import static id.tanggap.command.complaint.GivenComplaint.assignedTo;
import static id.tanggap.command.complaint.GivenComplaint.captured;
import static id.tanggap.command.complaint.GivenComplaint.resolvedBy;
import static id.tanggap.command.complaint.GivenComplaint.sealed;

import id.tanggap.command.complaint.photo.AddPhoto;
import id.tanggap.command.complaint.photo.MissPhoto;
import id.tanggap.command.complaint.photo.ReferToPhoto;
import id.tanggap.command.complaint.photo.ReleasePhoto;
import id.tanggap.command.complaint.photo.RemovePhoto;
import id.tanggap.command.complaint.photo.WithholdPhoto;
import id.tanggap.command.complaint.rule.AComplaintHasOnlySoManyPhotos;
import id.tanggap.command.complaint.rule.APhotoThatWasRemovedStaysAway;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdAddsPhotos;
import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdSaysWhatIsPublic;
import id.tanggap.command.complaint.rule.ThePhotoIsKnown;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintRedacted;
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
import id.tanggap.events.complaint.WithholdReason;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhotoTest {

    private static final PhotoId PHOTO = photo(0);
    private static final Picture PICTURE = new Picture(PictureHash.of(new byte[] {1}), 1600, 1200, 1);
    private static final Pictures PICTURES = new Pictures(CITIZEN, PICTURE, PICTURE);
    private static final PhotoAdded ADDED =
            new PhotoAdded(ID, PHOTO, PhotoKind.EVIDENCE, PICTURES, PUBLIC_WORKS_HEAD, LATER);

    private static PhotoId photo(int number) {
        return PhotoId.of(ID, "photo " + number);
    }

    private static AddPhoto evidence(PhotoId photo) {
        return new AddPhoto(ID, photo, PhotoKind.EVIDENCE, PICTURES, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER);
    }

    @Test
    void theOpdThatHoldsItAddsEvidenceAndWhoHeldItLastStillDoes() {
        assignedTo(PUBLIC_WORKS).when(evidence(PHOTO)).then(ADDED);
        resolvedBy(PUBLIC_WORKS, PUBLIC_WORKS_HEAD).when(evidence(PHOTO)).then(ADDED);
    }

    @Test
    void anotherOpdDoesNot() {
        assignedTo(PUBLIC_WORKS)
                .when(new AddPhoto(ID, PHOTO, PhotoKind.EVIDENCE, PICTURES, HEALTH, HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdAddsPhotos.class);
    }

    @Test
    void theCitizensPhotosComeWhoeverHoldsIt() {
        captured()
                .when(new AddPhoto(ID, PHOTO, PhotoKind.REPORT, PICTURES, null, Actor.CITIZEN, LATER))
                .then(new PhotoAdded(ID, PHOTO, PhotoKind.REPORT, PICTURES, Actor.CITIZEN, LATER));
    }

    @Test
    void thereAreOnlySoManyOfOneKind() {
        GivenComplaint full = assignedTo(PUBLIC_WORKS);
        IntStream.range(0, AComplaintHasOnlySoManyPhotos.OF_ONE_KIND)
                .mapToObj(i -> new PhotoAdded(ID, photo(i), PhotoKind.EVIDENCE, PICTURES, PUBLIC_WORKS_HEAD, LATER))
                .forEach(full::and);

        full.when(evidence(photo(99))).thenRefusedBy(AComplaintHasOnlySoManyPhotos.class);
        full.when(new AddPhoto(ID, photo(99), PhotoKind.REPORT, PICTURES, null, DISKOMINFO, LATER))
                .then(new PhotoAdded(ID, photo(99), PhotoKind.REPORT, PICTURES, DISKOMINFO, LATER));
    }

    @Test
    void whatIsReferredToIsAwaitedOnceAndMissedOnce() {
        PhotoReferenced referenced = new PhotoReferenced(ID, PHOTO, sealed("whatsapp:1"), LATER);
        GivenComplaint awaiting = captured()
                .when(new ReferToPhoto(ID, PHOTO, sealed("whatsapp:1"), LATER))
                .then(referenced);

        awaiting.when(new MissPhoto(ID, PHOTO, PhotoMissing.EXPIRED, LATER))
                .then(new PhotoMissed(ID, PHOTO, PhotoMissing.EXPIRED, LATER))
                .when(new ReferToPhoto(ID, PHOTO, sealed("whatsapp:1"), LATER))
                .thenNothing();
        captured().when(new MissPhoto(ID, PHOTO, PhotoMissing.EXPIRED, LATER)).thenNothing();
    }

    @Test
    void aPhotoIsWithheldByWhoHoldsItAndReleasedAgain() {
        PhotoWithheld withheld = new PhotoWithheld(ID, PHOTO, WithholdReason.PERSONAL_DATA, PUBLIC_WORKS_HEAD, LATER);
        assignedTo(PUBLIC_WORKS)
                .and(ADDED)
                .when(new WithholdPhoto(
                        ID, PHOTO, WithholdReason.PERSONAL_DATA, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER))
                .then(withheld)
                .when(new ReleasePhoto(ID, PHOTO, DISKOMINFO, LATER))
                .then(new PhotoReleased(ID, PHOTO, DISKOMINFO, LATER));
        assignedTo(PUBLIC_WORKS)
                .and(ADDED)
                .when(new WithholdPhoto(ID, PHOTO, WithholdReason.PERSONAL_DATA, HEALTH, HEALTH_HEAD, LATER))
                .thenRefusedBy(OnlyTheHoldingOpdSaysWhatIsPublic.class);
    }

    @Test
    void whatEverybodySeesNeedNotBeReleased() {
        assignedTo(PUBLIC_WORKS)
                .and(ADDED)
                .when(new ReleasePhoto(ID, PHOTO, DISKOMINFO, LATER))
                .thenNothing();
        captured().when(new ReleasePhoto(ID, PHOTO, DISKOMINFO, LATER)).thenRefusedBy(ThePhotoIsKnown.class);
    }

    @Test
    void whatIsRemovedDoesNotComeBack() {
        GivenComplaint removed = assignedTo(PUBLIC_WORKS)
                .and(ADDED)
                .when(new RemovePhoto(ID, PHOTO, PUBLIC_WORKS, PUBLIC_WORKS_HEAD, LATER))
                .then(new PhotoRemoved(ID, PHOTO, PUBLIC_WORKS_HEAD, LATER));

        removed.when(evidence(PHOTO)).thenRefusedBy(APhotoThatWasRemovedStaysAway.class);
    }

    @Test
    void anErasedCitizensComplaintTakesNone() {
        assignedTo(PUBLIC_WORKS)
                .and(new ComplaintRedacted(ID, CITIZEN, LATER))
                .when(evidence(PHOTO))
                .thenNothing();
    }
}
