package id.tanggap.events.complaint;

/**
 * A JPEG that lies sealed in the store of photos.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bytes as many as a reader gets, opened
 */
public record Picture(PictureHash hash, int width, int height, int bytes) {}
