package id.tanggap.photos;

/** The store of photos cannot be used now; the same may succeed later. */
public final class PhotosAway extends RuntimeException {

    PhotosAway(String why) {
        super(why);
    }

    PhotosAway(String why, Exception cause) {
        super(why, cause);
    }
}
