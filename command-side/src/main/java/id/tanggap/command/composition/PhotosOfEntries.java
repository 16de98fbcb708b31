package id.tanggap.command.composition;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.intake.entry.EnclosedPhotos;
import id.tanggap.command.photo.NoPhoto;
import id.tanggap.command.photo.PhotoCounter;
import id.tanggap.command.photo.PhotoForm;
import id.tanggap.command.photo.PhotoReception;
import id.tanggap.command.photo.Sender;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.photos.PhotosAway;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Entry hands the photos of its form to their reception, once the complaint is there. */
@Component
final class PhotosOfEntries implements EnclosedPhotos {

    private static final Logger log = LoggerFactory.getLogger(PhotosOfEntries.class);

    private final PhotoCounter counter;
    private final PhotoReception reception;
    private final Complaints complaints;

    PhotosOfEntries(PhotoCounter counter, PhotoReception reception, Complaints complaints) {
        this.counter = counter;
        this.reception = reception;
        this.complaints = complaints;
    }

    @Override
    public <T> T in(HttpServletRequest request, boolean staff, Function<Enclosed, T> use) throws IOException {
        return counter.take(request, staff, form -> use.apply(looked(form)));
    }

    private Enclosed looked(PhotoForm form) {
        try {
            for (byte[] photo : form.photos()) {
                reception.look(photo);
            }
        } catch (NoPhoto none) {
            throw none.problem();
        }
        return new Form(form);
    }

    private final class Form implements Enclosed {

        private final PhotoForm form;

        Form(PhotoForm form) {
            this.form = form;
        }

        @Override
        public Map<String, String> texts() {
            return form.texts();
        }

        @Override
        public boolean addTo(ComplaintId id, Actor by) {
            ComplaintState complaint = complaints.find(id).orElseThrow();
            Sender sender = new Sender(PhotoKind.REPORT, by, null);
            try {
                for (byte[] photo : form.photos()) {
                    reception.receive(complaint, photo, sender);
                }
                return true;
            } catch (NoPhoto none) {
                throw none.problem();
            } catch (PhotosAway away) {
                log.warn("The photos that came with complaint {} are not kept", id.value(), away);
                return false;
            }
        }
    }
}
