package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.PhotoMissed;
import id.tanggap.events.complaint.PhotoMissing;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.complaint.PhotoReleased;
import id.tanggap.events.complaint.PhotoRemoved;
import id.tanggap.events.complaint.PhotoWithheld;
import id.tanggap.events.complaint.Photos;
import id.tanggap.events.complaint.Picture;
import id.tanggap.events.complaint.PictureHash;
import id.tanggap.events.complaint.Pictures;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhotosTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:16:00Z");
    private static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");

    @Test
    void everybodySeesAPhotoThatWasShownInPublic() {
        assertThat(after(Channel.INSTAGRAM, posted(), added(PhotoKind.REPORT)).everybodySees())
                .hasSize(1);
    }

    @Test
    void whatACitizenSentToUsIsLookedAtFirst() {
        Photos sent = after(Channel.WEB, added(PhotoKind.REPORT));

        assertThat(sent.itsCitizenSees()).hasSize(1);
        assertThat(sent.everybodySees()).isEmpty();
    }

    @Test
    void whatACitizenSentByAPrivateChannelIsTheStaffsUntilItIsReleased() {
        Photos sent = after(Channel.WHATSAPP, added(PhotoKind.REPORT));

        assertThat(sent.shown()).hasSize(1);
        assertThat(sent.everybodySees()).isEmpty();
        assertThat(sent.after(new PhotoReleased(id(Channel.WHATSAPP), photo(), Actor.SYSTEM, AT))
                        .everybodySees())
                .hasSize(1);
    }

    @Test
    void evidenceIsTakenForThePublic() {
        assertThat(after(Channel.WHATSAPP, added(PhotoKind.EVIDENCE)).everybodySees())
                .hasSize(1);
    }

    @Test
    void whatIsWithheldTheStaffStillSee() {
        Photos withheld = after(
                Channel.INSTAGRAM,
                added(PhotoKind.REPORT),
                new PhotoWithheld(id(Channel.INSTAGRAM), photo(), WithholdReason.PERSONAL_DATA, Actor.SYSTEM, AT));

        assertThat(withheld.everybodySees()).isEmpty();
        assertThat(withheld.find(photo()))
                .hasValueSatisfying(photo -> assertThat(photo.withheld()).isEqualTo(WithholdReason.PERSONAL_DATA));
        assertThat(withheld.after(new PhotoReleased(id(Channel.INSTAGRAM), photo(), Actor.SYSTEM, AT))
                        .everybodySees())
                .hasSize(1);
    }

    private static PhotoReferenced posted() {
        return new PhotoReferenced(id(Channel.INSTAGRAM), photo(), new Sealed(CITIZEN, "s1.reference"), AT);
    }

    @Test
    void whatIsRemovedNobodySees() {
        Photos removed = after(
                Channel.INSTAGRAM,
                added(PhotoKind.REPORT),
                new PhotoRemoved(id(Channel.INSTAGRAM), photo(), Actor.SYSTEM, AT));

        assertThat(removed.shown()).isEmpty();
        assertThat(removed.gone()).containsExactly(photo());
    }

    @Test
    void nothingIsLeftOfAnErasedCitizen() {
        Photos erased = after(
                Channel.INSTAGRAM,
                added(PhotoKind.REPORT),
                added(PhotoKind.EVIDENCE),
                new ComplaintRedacted(id(Channel.INSTAGRAM), CITIZEN, AT));

        assertThat(erased).isEqualTo(new Photos(false, List.of(), Set.of(), Set.of()));
    }

    @Test
    void whatIsReferencedIsAwaitedUntilItIsThereOrMissed() {
        Photos awaiting = after(
                Channel.INSTAGRAM,
                new PhotoReferenced(id(Channel.INSTAGRAM), photo(), new Sealed(CITIZEN, "s1.reference"), AT));

        assertThat(awaiting.awaited()).containsExactly(photo());
        assertThat(awaiting.after(added(PhotoKind.REPORT)).awaited()).isEmpty();
        Photos missed = awaiting.after(new PhotoMissed(id(Channel.INSTAGRAM), photo(), PhotoMissing.EXPIRED, AT));
        assertThat(missed.awaited()).isEmpty();
        assertThat(missed.gone()).containsExactly(photo());
    }

    private static Photos after(Channel channel, ComplaintEvent... events) {
        Photos photos = Photos.begun(captured(channel));
        for (ComplaintEvent event : events) {
            photos = photos.after(event);
        }
        return photos;
    }

    private static PhotoAdded added(PhotoKind kind) {
        Picture picture = new Picture(PictureHash.of(new byte[] {1}), 1600, 1200, 250_000);
        return new PhotoAdded(
                id(Channel.INSTAGRAM),
                PhotoId.of(id(Channel.INSTAGRAM), "a pseudonym"),
                kind,
                new Pictures(CITIZEN, picture, picture),
                Actor.CITIZEN,
                AT);
    }

    private static PhotoId photo() {
        return PhotoId.of(id(Channel.INSTAGRAM), "a pseudonym");
    }

    private static ComplaintId id(Channel channel) {
        return ComplaintId.of(channel, "post");
    }

    private static ComplaintCaptured captured(Channel channel) {
        return new ComplaintCaptured(
                id(channel),
                TrackingCode.of(channel, "post"),
                channel,
                Origin.WEBHOOK,
                new Sealed(CITIZEN, "s1.post"),
                null,
                null,
                CITIZEN,
                null,
                null,
                new Sealed(CITIZEN, "s1.text"),
                null,
                List.of(),
                AT,
                Actor.CITIZEN,
                AT);
    }
}
