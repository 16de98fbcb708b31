package id.tanggap.command.photo;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.photo.MissPhoto;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.PhotoMissing;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.photos.Photographs;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries once to have a photo that waits. What was had before, or is not wanted any more, is let go. */
final class PhotoAttempts {

    private static final Logger log = LoggerFactory.getLogger(PhotoAttempts.class);

    /** Links of platforms live for minutes to days, WhatsApp keeps a file for a week. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Complaints complaints;
    private final PhotoReception reception;
    private final PhotoFetch platforms;
    private final Photographs photographs;
    private final PersonalData data;
    private final Grants grants;
    private final Clock clock;

    PhotoAttempts(
            Complaints complaints,
            PhotoReception reception,
            PhotoFetch platforms,
            Photographs photographs,
            PersonalData data,
            Grants grants,
            Clock clock) {
        this.complaints = complaints;
        this.reception = reception;
        this.platforms = platforms;
        this.photographs = photographs;
        this.data = data;
        this.grants = grants;
        this.clock = clock;
    }

    /** @throws StillWaiting if it must be tried again */
    void fetch(ComplaintId id, PhotoId photo) {
        Optional<ComplaintState> known = complaints
                .find(id)
                .filter(complaint -> complaint.photos().awaited().contains(photo));
        if (known.isEmpty()) {
            return;
        }
        PhotoReferenced referred = complaints.referenceTo(id, photo).orElseThrow();
        Optional<String> reference = data.open(
                referred.reference().of().toString(), referred.reference().ciphertext());
        if (reference.isEmpty()) {
            return;
        }
        switch (platforms.fetch(reference.get())) {
            case PhotoFetch.Had(byte[] photoFile) ->
                add(known.get(), photo, photoFile, new Sender(PhotoKind.REPORT, complaints.begunBy(id), null));
            case PhotoFetch.NotToBeHad(PhotoMissing why) -> miss(id, photo, why);
            case PhotoFetch.NotNow(PhotoMissing why) -> {
                if (clock.instant().isAfter(referred.at().plus(LONGEST))) {
                    miss(id, photo, why);
                } else {
                    throw new StillWaiting(photo);
                }
            }
        }
    }

    /** @throws StillWaiting if the scanner still does not answer */
    void scan(ComplaintId id, PhotoId photo, Aside aside) {
        ComplaintState complaint = complaints.find(id).orElseThrow();
        photographs
                .open(complaint.citizen(), photo, aside.original())
                .ifPresent(sent -> add(complaint, photo, sent, aside.sender()));
        photographs.discard(aside.original());
    }

    private void add(ComplaintState complaint, PhotoId photo, byte[] sent, Sender sender) {
        try {
            if (!reception.addScanned(complaint, photo, sent, sender)) {
                throw new StillWaiting(photo);
            }
        } catch (NoPhoto none) {
            log.info(
                    "Photo {} of complaint {} is not taken: {}",
                    photo.value(),
                    complaint.id().value(),
                    none.reason());
            miss(complaint.id(), photo, none.reason());
        } catch (RuleBroken refused) {
            log.info("Complaint {} does not take photo {}", complaint.id().value(), photo.value(), refused);
            miss(complaint.id(), photo, PhotoMissing.TOO_MANY);
        }
    }

    private void miss(ComplaintId complaint, PhotoId photo, PhotoMissing why) {
        grants.grant(new MissPhoto(complaint, photo, why, clock.instant()));
    }

    /** Not yet; no error. */
    static final class StillWaiting extends RuntimeException {
        StillWaiting(PhotoId photo) {
            super(photo.value(), null, false, false);
        }
    }
}
