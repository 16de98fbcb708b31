package id.tanggap.command.photo;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.PhotoMissing;
import org.springframework.http.HttpStatus;

/** What was sent is not taken as a photo, and never will be. */
public final class NoPhoto extends Exception {

    private final PhotoMissing reason;
    private final Bilingual remedy;

    NoPhoto(PhotoMissing reason, Bilingual remedy) {
        super(remedy.en());
        this.reason = reason;
        this.remedy = remedy;
    }

    static NoPhoto unreadable() {
        return new NoPhoto(
                PhotoMissing.NOT_A_PHOTO,
                new Bilingual(
                        "Berkas ini bukan foto JPEG, PNG, atau WebP yang utuh. Kirim fotonya sebagai JPEG (di iPhone:"
                                + " Pengaturan, Kamera, Format, Paling Kompatibel).",
                        "This file is no whole JPEG, PNG or WebP photo. Send the photo as JPEG (on an iPhone:"
                                + " Settings, Camera, Formats, Most Compatible)."));
    }

    PhotoMissing reason() {
        return reason;
    }

    /** As whoever sent it is told: what is wrong, and what to do about it. */
    public Problem problem() {
        HttpStatus status = switch (reason) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_A_PHOTO -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case EXPIRED, REFUSED, UNREACHABLE, TOO_MANY, INFECTED -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return new Problem(status, "photo-not-taken", remedy).at("photo");
    }
}
