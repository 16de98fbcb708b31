package id.tanggap.photos;

import id.tanggap.events.complaint.PictureHash;
import java.util.Optional;

/**
 * Keeps sealed pictures, each by the hash of what is kept. What lies under a hash never changes, so whatever is there is
 * right, and everything can be done again.
 *
 * <p>An implementation holds: what {@link #keep} returned for is found by everybody at once, after a crash as well; half of
 * a picture is found by nobody. Safe for use by many threads.
 */
interface PhotoStore {

    /**
     * @return the hash under which it is found
     * @throws PhotosAway when it is not certain that it was kept
     */
    PictureHash keep(byte[] sealed);

    /** @throws PhotosAway when it cannot be told whether it is there */
    Optional<byte[]> find(PictureHash hash);

    /**
     * Also of one that is not there.
     *
     * @throws PhotosAway when it is not certain that it is gone
     */
    void discard(PictureHash hash);
}
