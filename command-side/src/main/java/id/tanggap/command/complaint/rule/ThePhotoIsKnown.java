package id.tanggap.command.complaint.rule;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.Photos;

/** Only a photo that the complaint has can be shown, withheld or removed. */
public record ThePhotoIsKnown(Photos photos, PhotoId photo) implements Rule {

    @Override
    public boolean holds() {
        return photos.find(photo).isPresent();
    }

    @Override
    public Because because() {
        return new Because(
                "Foto ini tidak ada pada aduan ini. Pakai `id` dari daftar `photos`.",
                "The complaint has no such photo. Use the `id` from its list `photos`.");
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
