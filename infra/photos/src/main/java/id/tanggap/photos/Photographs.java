package id.tanggap.photos;

import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PictureHash;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The pictures of photos, each sealed under the key of its citizen: once that key is gone, nobody opens one again, wherever
 * copies of it lie. A picture is bound to its photo as well: one that was put in the place of another is none, and the
 * same picture sent with two complaints lies there twice, so that it can be taken from one.
 */
public final class Photographs {

    private static final int BOUND_BY = 26;

    private final PhotoStore store;
    private final PersonalData data;

    Photographs(PhotoStore store, PersonalData data) {
        this.store = store;
        this.data = data;
    }

    /** In a folder of this machine, or of one that several share. */
    public static Photographs in(Path folder, PersonalData data) {
        return new Photographs(new FolderStore(folder), data);
    }

    /**
     * Kept for good when this returns; again and again is once.
     *
     * @throws id.tanggap.eventstore.shredding.ErasedSubjectException if the citizen was erased
     * @throws PhotosAway when it is not certain that it was kept
     */
    public PictureHash keep(PersonId citizen, PhotoId photo, byte[] picture) {
        byte[] bound = Arrays.copyOf(photo.value().getBytes(StandardCharsets.US_ASCII), BOUND_BY + picture.length);
        System.arraycopy(picture, 0, bound, BOUND_BY, picture.length);
        return store.keep(data.sealBytes(citizen.toString(), bound));
    }

    /**
     * The picture; nothing if it was discarded, its citizen was erased, or it is another photo's.
     *
     * @throws PhotosAway when the store cannot be asked
     */
    public Optional<byte[]> open(PersonId citizen, PhotoId photo, PictureHash hash) {
        return store.find(hash)
                .flatMap(kept -> data.openBytes(citizen.toString(), kept))
                .filter(bound -> bound.length > BOUND_BY
                        && photo.value().equals(new String(bound, 0, BOUND_BY, StandardCharsets.US_ASCII)))
                .map(bound -> Arrays.copyOfRange(bound, BOUND_BY, bound.length));
    }

    /** @throws PhotosAway when it is not certain that it is gone */
    public void discard(PictureHash hash) {
        store.discard(hash);
    }
}
