package id.tanggap.command.complaint.rule;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.Photos;

/** Who sends a photo again that was removed undoes nothing by it: it may have been removed for somebody's sake. */
public record APhotoThatWasRemovedStaysAway(Photos photos, PhotoId photo) implements Rule {

    @Override
    public boolean holds() {
        return !photos.gone().contains(photo);
    }

    @Override
    public Because because() {
        return new Because(
                "Foto ini sudah dihapus dari aduan ini. Ambil dan kirim foto yang lain.",
                "This photo was removed from this complaint. Take another one and send it.");
    }
}
