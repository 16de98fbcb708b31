package id.tanggap.events.complaint;

import java.util.regex.Pattern;

/**
 * Names one photo of one complaint. It follows from what the photo is, so that the same one sent twice is one photo.
 *
 * @param value 26 lower-case Crockford base32 characters
 */
public record PhotoId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    public PhotoId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a photo id: " + value);
        }
    }

    /**
     * The photo of this complaint that this is.
     *
     * @param pseudonym of its content, or of the name that its platform gives it: who has the same picture must not be able
     *     to tell that it was sent
     */
    public static PhotoId of(ComplaintId complaint, String pseudonym) {
        return new PhotoId(
                PostDigest.ofParts("photo", complaint.value(), pseudonym).characters(0, 26));
    }
}
