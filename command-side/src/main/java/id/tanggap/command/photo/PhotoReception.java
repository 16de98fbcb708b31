package id.tanggap.command.photo;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.photo.AddPhoto;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoMissing;
import id.tanggap.events.complaint.Picture;
import id.tanggap.events.complaint.Pictures;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.photos.Photographs;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/**
 * Takes photos in. The same one twice is one: it is named by its content, under the master key, so that nobody who has the
 * picture can tell from its name that it was sent.
 */
public final class PhotoReception {

    private final Darkroom darkroom;
    private final VirusScanner scanner;
    private final Photographs photographs;
    private final WaitingPhotos waiting;
    private final PersonalData data;
    private final Grants grants;
    private final Clock clock;

    PhotoReception(
            Darkroom darkroom,
            VirusScanner scanner,
            Photographs photographs,
            WaitingPhotos waiting,
            PersonalData data,
            Grants grants,
            Clock clock) {
        this.darkroom = darkroom;
        this.scanner = scanner;
        this.photographs = photographs;
        this.waiting = waiting;
        this.data = data;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param waits whether it is kept aside until the virus scanner has looked at it
     * @param version how many events the complaint has
     */
    public record Received(PhotoId photo, boolean waits, long version) {}

    /**
     * Whether it could be taken, before anything is done with it.
     *
     * @throws NoPhoto if it never will
     */
    public void look(byte[] sent) throws NoPhoto {
        darkroom.look(sent);
    }

    /**
     * @throws NoPhoto if it never will be taken
     * @throws RuleBroken if the complaint does not take it
     * @throws id.tanggap.photos.PhotosAway if it cannot be kept now
     */
    public Received receive(ComplaintState complaint, byte[] sent, Sender sender) throws NoPhoto {
        PhotoId photo = PhotoId.of(complaint.id(), data.pseudonym("photo", digest(sent)));
        if (complaint.photos().find(photo).isPresent()) {
            return new Received(photo, false, 0);
        }
        AddPhoto.requireAllowed(complaint, photo, sender.kind(), sender.opd());
        darkroom.look(sent);
        return switch (scanner.scan(sent)) {
            case CLEAN -> new Received(photo, false, add(complaint.id(), complaint.citizen(), photo, sent, sender));
            case INFECTED -> throw infected();
            case UNKNOWN -> {
                waiting.putAside(complaint, photo, sent, sender);
                yield new Received(photo, true, 0);
            }
        };
    }

    /** Of what was put aside or fetched: known by its name already. Nothing is done while the scanner does not answer. */
    boolean addScanned(ComplaintState complaint, PhotoId photo, byte[] sent, Sender sender) throws NoPhoto {
        darkroom.look(sent);
        return switch (scanner.scan(sent)) {
            case CLEAN -> {
                add(complaint.id(), complaint.citizen(), photo, sent, sender);
                yield true;
            }
            case INFECTED -> throw infected();
            case UNKNOWN -> false;
        };
    }

    private long add(ComplaintId complaint, PersonId citizen, PhotoId photo, byte[] sent, Sender sender)
            throws NoPhoto {
        Darkroom.Developed developed = darkroom.develop(sent);
        Pictures pictures = new Pictures(
                citizen, kept(citizen, photo, developed.full()), kept(citizen, photo, developed.thumbnail()));
        try {
            return grants.grant(new AddPhoto(
                            complaint, photo, sender.kind(), pictures, sender.opd(), sender.by(), clock.instant()))
                    .version();
        } catch (RuleBroken refused) {
            pictures.hashes().forEach(photographs::discard);
            throw refused;
        }
    }

    private Picture kept(PersonId citizen, PhotoId photo, Drawn drawn) {
        return new Picture(
                photographs.keep(citizen, photo, drawn.jpeg()), drawn.width(), drawn.height(), drawn.jpeg().length);
    }

    private static NoPhoto infected() {
        return new NoPhoto(
                PhotoMissing.INFECTED,
                new Bilingual(
                        "Pemindai virus menemukan sesuatu dalam berkas ini. Ambil fotonya lagi dengan kamera, lalu kirim"
                                + " yang baru.",
                        "The virus scanner found something in this file. Take the photo again, and send the new one."));
    }

    private static String digest(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
