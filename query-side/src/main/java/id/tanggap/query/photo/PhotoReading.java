package id.tanggap.query.photo;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.Photos.Photo;
import id.tanggap.events.complaint.Picture;
import id.tanggap.photos.Photographs;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.search.DeskSearch;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens a picture for a reader. What they may see is told by the events themselves, so that what was withheld a moment ago
 * is shown to nobody.
 */
final class PhotoReading {

    private final Readings readings;
    private final DeskSearch desk;
    private final CitizenKeys keys;
    private final Photographs photographs;

    PhotoReading(Readings readings, DeskSearch desk, CitizenKeys keys, Photographs photographs) {
        this.readings = readings;
        this.desk = desk;
        this.keys = keys;
        this.photographs = photographs;
    }

    /**
     * Who asks.
     *
     * @param staff null for who has not signed in
     * @param citizenKey as the browser of the citizen holds it
     */
    record Reader(@Nullable StaffMember staff, @Nullable String citizenKey) {}

    /** @param everybody whether anybody else would get the same */
    record Opened(byte[] jpeg, boolean everybody) {}

    /**
     * Nothing where there is none, or none that this reader may see: nobody learns which.
     *
     * @throws id.tanggap.photos.PhotosAway when the store cannot be asked
     */
    Optional<Opened> read(String complaint, String photo, Function<Photo, Picture> size, Reader reader) {
        ComplaintId id;
        PhotoId wanted;
        try {
            id = new ComplaintId(complaint);
            wanted = new PhotoId(photo);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
        Optional<Photo> everybodys = readings.photoForEverybody(id, wanted);
        return everybodys
                .or(() -> forStaff(id, wanted, reader.staff()))
                .or(() -> readings.photoForItsCitizen(
                        id, wanted, trackingCode -> keys.matches(trackingCode, reader.citizenKey())))
                .flatMap(seen -> photographs
                        .open(
                                seen.pictures().citizen(),
                                wanted,
                                size.apply(seen).hash())
                        .map(jpeg -> new Opened(jpeg, everybodys.isPresent())));
    }

    private Optional<Photo> forStaff(ComplaintId id, PhotoId wanted, @Nullable StaffMember staff) {
        return staff != null && desk.maySee(staff, id) ? readings.photoForStaff(id, wanted) : Optional.empty();
    }
}
