package id.tanggap.command.photo;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.photo.AddPhoto;
import id.tanggap.command.complaint.photo.MissPhoto;
import id.tanggap.command.complaint.photo.ReferToPhoto;
import id.tanggap.command.complaint.photo.RemovePhoto;
import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.photos.Photographs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.springframework.util.unit.DataSize;

/** One complaint in memory, whose photos lie in a folder; sealed as far as it takes to tell whose they are. */
final class Studio {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final PersonId CITIZEN = new PersonId("citizenaaaaaaaaaaaaaaa1");
    static final Bounds BOUNDS = new Bounds(DataSize.ofMegabytes(1), 30, 5, 4, 640, 160);

    final LivingComplaints life = new LivingComplaints(
            NOW,
            CaptureComplaint.class,
            AssignComplaint.class,
            ReferToPhoto.class,
            AddPhoto.class,
            MissPhoto.class,
            RemovePhoto.class,
            RedactComplaint.class);
    final PersonalData data = mock();
    final Photographs photographs;
    final PhotoReception reception;
    final Map<PhotoId, Aside> aside = new HashMap<>();
    final Queue<PhotoId> toFetch = new ArrayDeque<>();
    final ComplaintId complaint;
    VirusScanner.Finding finding = VirusScanner.Finding.CLEAN;

    Studio(Path folder) {
        when(data.pseudonym(anyString(), anyString()))
                .thenAnswer(call -> call.getArgument(0) + ":" + call.getArgument(1));
        when(data.sealBytes(anyString(), any())).thenAnswer(call -> call.getArgument(1));
        when(data.openBytes(anyString(), any())).thenAnswer(call -> Optional.of(call.getArgument(1)));
        when(data.open(anyString(), anyString())).thenAnswer(call -> Optional.of(call.getArgument(1)));
        photographs = Photographs.in(folder, data);
        reception = new PhotoReception(
                new Darkroom(BOUNDS), _ -> finding, photographs, waiting(), data, life.grants(), life.clock());
        CaptureComplaint capture = LivingComplaints.capture("1", CITIZEN, NOW);
        complaint = capture.complaint();
        life.grant(capture);
    }

    WaitingPhotos waiting() {
        return new WaitingPhotos() {
            @Override
            public void fetch(ComplaintId complaint, PhotoId photo) {
                toFetch.add(photo);
            }

            @Override
            public void putAside(ComplaintState state, PhotoId photo, byte[] sent, Sender sender) {
                aside.put(photo, new Aside(photographs.keep(CITIZEN, photo, sent), sender));
            }
        };
    }

    PhotoAttempts attempts(PhotoFetch platforms) {
        return new PhotoAttempts(
                life.complaints(), reception, platforms, photographs, data, life.grants(), life.clock());
    }

    ComplaintState state() {
        return life.state(complaint);
    }
}
