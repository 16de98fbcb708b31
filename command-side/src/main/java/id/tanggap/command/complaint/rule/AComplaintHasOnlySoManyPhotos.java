package id.tanggap.command.complaint.rule;

import id.tanggap.command.decision.Rule;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.Photos;

/** Twenty pictures show what happened, and twenty what was done. */
public record AComplaintHasOnlySoManyPhotos(Photos photos, PhotoKind ofKind) implements Rule {

    public static final int OF_ONE_KIND = 20;

    @Override
    public boolean holds() {
        return photos.shown().stream().filter(photo -> photo.kind() == ofKind).count() < OF_ONE_KIND;
    }

    @Override
    public Because because() {
        return new Because(
                "Aduan ini sudah memuat %d foto sejenis. Hapus satu foto, atau sampaikan sisanya dengan kata-kata."
                        .formatted(OF_ONE_KIND),
                "This complaint has %d photos of this kind already. Remove one, or say the rest in words."
                        .formatted(OF_ONE_KIND));
    }
}
