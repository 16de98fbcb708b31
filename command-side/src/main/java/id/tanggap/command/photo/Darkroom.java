package id.tanggap.command.photo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws a photo anew: whatever the camera wrote beside it, where it was taken first of all, stays behind, and so does what
 * somebody hid in the file. It is turned as the camera held it, for nothing says so any more afterwards.
 *
 * <p>Safe for use by many threads; few of them draw at a time.
 */
final class Darkroom {

    /** Each holds some tens of megabytes while it draws. */
    private static final int AT_A_TIME = 2;

    private final Bounds bounds;
    private final Semaphore room = new Semaphore(AT_A_TIME);

    Darkroom(Bounds bounds) {
        this.bounds = bounds;
        // by whoever starts the program: other threads may not see all that is on the class path
        ImageIO.scanForPlugins();
    }

    /** What is kept of a photo: two JPEGs. */
    record Developed(Drawn full, Drawn thumbnail) {}

    /**
     * Looks at the head of a file alone.
     *
     * @throws NoPhoto if it is none, or larger than is taken
     */
    void look(byte[] sent) throws NoPhoto {
        PhotoFormat format = format(sent);
        try (Opened opened = Opened.as(format, sent)) {
            opened.requireWithin(bounds);
        } catch (IOException | RuntimeException broken) {
            throw NoPhoto.unreadable();
        }
    }

    /** @throws NoPhoto if it is none, or larger than is taken */
    Developed develop(byte[] sent) throws NoPhoto {
        PhotoFormat format = format(sent);
        room.acquireUninterruptibly();
        try (Opened opened = Opened.as(format, sent)) {
            opened.requireWithin(bounds);
            BufferedImage upright = Drawn.scaled(opened.read(bounds.longestSide()), bounds.longestSide(), turn(sent));
            return new Developed(Drawn.of(upright), Drawn.of(Drawn.scaled(upright, bounds.thumbnailSide(), Turn.NONE)));
        } catch (IOException | RuntimeException broken) {
            throw NoPhoto.unreadable();
        } finally {
            room.release();
        }
    }

    private PhotoFormat format(byte[] sent) throws NoPhoto {
        bounds.requireBytes(sent.length);
        return PhotoFormat.of(sent).orElseThrow(NoPhoto::unreadable);
    }

    /** Upright where nothing can be read of it: a crooked picture is better than none. */
    private static Turn turn(byte[] sent) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation == null ? Turn.NONE : Turn.ofExif(orientation);
        } catch (ImageProcessingException | IOException | RuntimeException untold) {
            return Turn.NONE;
        }
    }

    /** A file in the hands of its reader. */
    private record Opened(PhotoFormat format, ImageReader reader, ImageInputStream stream) implements AutoCloseable {

        static Opened as(PhotoFormat format, byte[] sent) throws IOException {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.reader());
            if (!readers.hasNext()) {
                throw new IllegalStateException("Nothing here reads " + format);
            }
            ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent));
            ImageReader reader = readers.next();
            reader.setInput(stream, true, true);
            return new Opened(format, reader, stream);
        }

        void requireWithin(Bounds bounds) throws IOException, NoPhoto {
            bounds.requirePixels(format, reader.getWidth(0), reader.getHeight(0));
        }

        /** Every second pixel, or third, of what is far larger than is kept: never the whole of it at once. */
        BufferedImage read(int longestSide) throws IOException {
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            int every = Math.max(1, longest / (2 * longestSide));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        }

        @Override
        public void close() throws IOException {
            reader.dispose();
            stream.close();
        }
    }
}
