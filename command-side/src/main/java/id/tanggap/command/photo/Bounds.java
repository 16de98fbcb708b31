package id.tanggap.command.photo;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.PhotoMissing;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * {@code tanggap.photos.bounds}: what is taken as a photo. A file of a few kilobytes may unfold to gigabytes, so pixels are
 * counted before one of them is drawn.
 *
 * @param bytes of the file
 * @param megapixels of a JPEG or PNG, which are read row by row
 * @param webpMegapixels of a WebP, which is read as a whole
 * @param atOnce how many come with one request
 * @param longestSide of the picture that is kept, in pixels
 * @param thumbnailSide the longest of the thumbnail, in pixels
 */
@ConfigurationProperties("tanggap.photos.bounds")
public record Bounds(
        @DefaultValue("10MB") DataSize bytes,
        @DefaultValue("120") int megapixels,
        @DefaultValue("20") int webpMegapixels,
        @DefaultValue("4") int atOnce,
        @DefaultValue("1920") int longestSide,
        @DefaultValue("320") int thumbnailSide) {

    private static final int MILLION = 1_000_000;

    /** What one request brings: the photos, and some words beside them. */
    public DataSize request() {
        return DataSize.ofBytes(
                bytes.toBytes() * atOnce + DataSize.ofMegabytes(1).toBytes());
    }

    void requireNumber(int photos) {
        if (photos > atOnce) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "too-many-photos",
                            new Bilingual(
                                    "Paling banyak %d foto sekali kirim. Kirim sisanya sesudahnya.".formatted(atOnce),
                                    "At most %d photos at once. Send the others afterwards.".formatted(atOnce)))
                    .at("photo");
        }
    }

    void requireBytes(int length) throws NoPhoto {
        if (length > bytes.toBytes()) {
            throw new NoPhoto(
                    PhotoMissing.TOO_LARGE,
                    new Bilingual(
                            "Foto ini lebih dari %d MB. Perkecil, atau ambil dengan mutu lebih rendah."
                                    .formatted(bytes.toMegabytes()),
                            "This photo has more than %d MB. Make it smaller, or take it in a lower quality."
                                    .formatted(bytes.toMegabytes())));
        }
    }

    void requirePixels(PhotoFormat format, int width, int height) throws NoPhoto {
        int atMost = format == PhotoFormat.WEBP ? webpMegapixels : megapixels;
        if ((long) width * height > (long) atMost * MILLION) {
            throw new NoPhoto(
                    PhotoMissing.TOO_LARGE,
                    new Bilingual(
                            "Foto ini lebih dari %d megapiksel. Perkecil, atau ambil dengan resolusi lebih rendah."
                                    .formatted(atMost),
                            "This photo has more than %d megapixels. Make it smaller, or take it in a lower resolution."
                                    .formatted(atMost)));
        }
    }
}
