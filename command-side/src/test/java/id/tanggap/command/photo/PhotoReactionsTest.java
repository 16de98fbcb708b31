package id.tanggap.command.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.photo.ReferToPhoto;
import id.tanggap.command.complaint.photo.RemovePhoto;
import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoMissed;
import id.tanggap.events.complaint.PhotoMissing;
import id.tanggap.events.complaint.Photos.Photo;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.person.Sealed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoReactionsTest {

    private static final String REFERENCE = "whatsapp:1";

    @TempDir
    private Path folder;

    private Studio studio;
    private PhotoId photo;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        photo = PhotoId.of(studio.complaint, "media 1");
        studio.life.reacts(new WhenAPhotoIsReferencedThenFetch(studio.waiting()));
        studio.life.reacts(new WhenAPhotoIsGoneThenDiscard(studio.life.complaints(), studio.photographs));
    }

    private void refer() {
        studio.life.wish(new ReferToPhoto(studio.complaint, photo, new Sealed(Studio.CITIZEN, REFERENCE), Studio.NOW));
    }

    private void fetched(PhotoFetch.Fetched answer) {
        studio.attempts(asked -> {
                    assertThat(asked).isEqualTo(REFERENCE);
                    return answer;
                })
                .fetch(studio.complaint, photo);
    }

    @Test
    void aPhotoThatAPostShowsIsFetchedAndNeverDuringAReplay() {
        refer();
        assertThat(studio.toFetch).containsExactly(photo);
        studio.toFetch.clear();
        studio.life.replay();
        assertThat(studio.toFetch).isEmpty();

        fetched(new PhotoFetch.Had(Camera.photo("jpeg", 320, 240)));
        fetched(new PhotoFetch.NotToBeHad(PhotoMissing.EXPIRED));

        assertThat(studio.state().photos().find(photo)).isPresent();
        assertThat(studio.life.events(studio.complaint, PhotoMissed.class)).isEmpty();
    }

    @Test
    void aPhotoIsWhoseThePostIs() {
        Actor leader = MessageBy.of(new LeaderId("bupati")).actor();
        CaptureComplaint citizens = LivingComplaints.capture("2", Studio.CITIZEN, Studio.NOW);
        CaptureComplaint leaders = new CaptureComplaint(
                citizens.complaint(),
                citizens.trackingCode(),
                citizens.source(),
                citizens.author(),
                citizens.statement(),
                citizens.matter(),
                leader,
                citizens.at());
        studio.life.grant(leaders);
        studio.life.wish(
                new ReferToPhoto(leaders.complaint(), photo, new Sealed(Studio.CITIZEN, REFERENCE), Studio.NOW));

        studio.attempts(_ -> new PhotoFetch.Had(Camera.photo("jpeg", 320, 240))).fetch(leaders.complaint(), photo);

        assertThat(studio.life.events(leaders.complaint(), PhotoAdded.class).map(PhotoAdded::by))
                .containsExactly(leader);
    }

    @Test
    void aLinkThatHasEndedIsSaidToHave() {
        refer();

        fetched(new PhotoFetch.NotToBeHad(PhotoMissing.EXPIRED));

        assertThat(studio.life.events(studio.complaint, PhotoMissed.class))
                .containsExactly(new PhotoMissed(studio.complaint, photo, PhotoMissing.EXPIRED, Studio.NOW));
    }

    @Test
    void whatIsNoPhotoIsSaidToBeNone() {
        refer();

        fetched(new PhotoFetch.Had("a video".getBytes(StandardCharsets.US_ASCII)));

        assertThat(studio.life.events(studio.complaint, PhotoMissed.class))
                .containsExactly(new PhotoMissed(studio.complaint, photo, PhotoMissing.NOT_A_PHOTO, Studio.NOW));
    }

    @Test
    void whatDoesNotAnswerIsAskedAgainForAWeek() {
        refer();
        assertThatThrownBy(() -> fetched(new PhotoFetch.NotNow(PhotoMissing.UNREACHABLE)))
                .isInstanceOf(PhotoAttempts.StillWaiting.class);

        studio.life.now(Studio.NOW.plus(Duration.ofDays(8)));
        fetched(new PhotoFetch.NotNow(PhotoMissing.UNREACHABLE));

        assertThat(studio.life.events(studio.complaint, PhotoMissed.class)).hasSize(1);
    }

    @Test
    void whatNobodyHasScannedIsNotLetThrough() {
        refer();
        studio.finding = VirusScanner.Finding.UNKNOWN;

        assertThatThrownBy(() -> fetched(new PhotoFetch.Had(Camera.photo("jpeg", 320, 240))))
                .isInstanceOf(PhotoAttempts.StillWaiting.class);
        assertThat(studio.state().photos().shown()).isEmpty();
    }

    @Test
    void whatIsRemovedLeavesTheStoreAndTheOthersStay() throws Exception {
        Photo removed = added(Camera.photo("jpeg", 320, 240));
        Photo other = added(Camera.photo("jpeg", 200, 100));

        studio.life.wish(new RemovePhoto(studio.complaint, removed.id(), null, Actor.SYSTEM, Studio.NOW));

        assertThat(open(removed)).isFalse();
        assertThat(open(other)).isTrue();
    }

    @Test
    void nothingOfAnErasedCitizenStaysInTheStoreAndAReplayClearsARestoredOne() throws Exception {
        Photo photo = added(Camera.photo("jpeg", 320, 240));

        studio.life.wish(new RedactComplaint(studio.complaint, Studio.CITIZEN, Studio.NOW));
        assertThat(open(photo)).isFalse();

        studio.photographs.keep(Studio.CITIZEN, photo.id(), Camera.photo("jpeg", 320, 240));
        studio.life.replay();
        assertThat(open(photo)).isFalse();
        assertThat(studio.life.events(studio.complaint, PhotoAdded.class)).hasSize(1);
    }

    private Photo added(byte[] sent) throws NoPhoto {
        PhotoId id =
                studio.reception.receive(studio.state(), sent, Sender.CITIZEN).photo();
        studio.life.everybodyReacts();
        return studio.state().photos().find(id).orElseThrow();
    }

    private boolean open(Photo photo) {
        return studio.photographs
                .open(Studio.CITIZEN, photo.id(), photo.pictures().full().hash())
                .isPresent();
    }
}
