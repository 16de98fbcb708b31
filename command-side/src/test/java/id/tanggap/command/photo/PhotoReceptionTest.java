package id.tanggap.command.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.command.complaint.rule.OnlyTheHoldingOpdAddsPhotos;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.photo.PhotoReception.Received;
import id.tanggap.command.photo.VirusScanner.Finding;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.PhotoMissing;
import id.tanggap.events.complaint.Photos.Photo;
import id.tanggap.events.opd.OpdId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoReceptionTest {

    private static final byte[] SENT = Camera.photoWithExif(320, 240, 6);

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @Test
    void aPhotoIsKeptAndBelongsToTheComplaint() throws Exception {
        Received received = studio.reception.receive(studio.state(), SENT, Sender.CITIZEN);

        Photo photo = studio.state().photos().find(received.photo()).orElseThrow();
        assertThat(photo.kind()).isEqualTo(PhotoKind.REPORT);
        assertThat(photo.pictures().citizen()).isEqualTo(Studio.CITIZEN);
        assertThat(photo.pictures().full().width()).isEqualTo(240);
        assertThat(studio.photographs.open(
                        Studio.CITIZEN, photo.id(), photo.pictures().full().hash()))
                .hasValueSatisfying(
                        jpeg -> assertThat(jpeg).hasSize(photo.pictures().full().bytes()));
    }

    @Test
    void theSameSentTwiceIsOne() throws Exception {
        Received first = studio.reception.receive(studio.state(), SENT, Sender.CITIZEN);
        Received again = studio.reception.receive(studio.state(), SENT, Sender.CITIZEN);

        assertThat(again.photo()).isEqualTo(first.photo());
        assertThat(studio.life.events(studio.complaint, PhotoAdded.class)).hasSize(1);
    }

    @Test
    void anotherOfficesPhotoIsRefusedBeforeItIsKept() throws IOException {
        OpdId other = new OpdId("dinas-lain");
        Sender sender = new Sender(PhotoKind.EVIDENCE, new Actor(Actor.Kind.OPD, "lain", other), other);

        assertThat(catchThrowableOfType(RuleBroken.class, () -> studio.reception.receive(studio.state(), SENT, sender))
                        .rule())
                .isInstanceOf(OnlyTheHoldingOpdAddsPhotos.class);
        assertThat(kept()).isZero();
    }

    @Test
    void whatTheScannerFindsIsNotTaken() throws IOException {
        studio.finding = Finding.INFECTED;

        assertThat(catchThrowableOfType(
                                NoPhoto.class, () -> studio.reception.receive(studio.state(), SENT, Sender.CITIZEN))
                        .reason())
                .isEqualTo(PhotoMissing.INFECTED);
        assertThat(kept()).isZero();
    }

    @Test
    void whatNobodyHasLookedAtWaitsAndIsAddedOnceSomebodyHas() throws Exception {
        studio.finding = Finding.UNKNOWN;
        Received received = studio.reception.receive(studio.state(), SENT, Sender.CITIZEN);
        assertThat(received.waits()).isTrue();
        assertThat(studio.state().photos().shown()).isEmpty();
        PhotoAttempts attempts = studio.attempts(_ -> {
            throw new AssertionError("Nothing is fetched");
        });
        Aside aside = studio.aside.get(received.photo());

        assertThatThrownBy(() -> attempts.scan(studio.complaint, received.photo(), aside))
                .isInstanceOf(PhotoAttempts.StillWaiting.class);
        studio.finding = Finding.CLEAN;
        attempts.scan(studio.complaint, received.photo(), aside);
        attempts.scan(studio.complaint, received.photo(), aside);

        assertThat(studio.state().photos().find(received.photo())).isPresent();
        assertThat(studio.life.events(studio.complaint, PhotoAdded.class)).hasSize(1);
        assertThat(kept())
                .as("the picture and its thumbnail, and no more what was sent")
                .isEqualTo(2);
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
