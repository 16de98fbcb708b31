package id.tanggap.command.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Takes the photos of tests: red on its left half, blue on its right. */
final class Camera {

    /** Written into the file by a camera, and by nobody else. */
    static final String MAKER = "Kamera Penanda";

    private Camera() {}

    static byte[] photo(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A JPEG as phones write it: with the maker, how it was held, and where (GPS 6°7'8" S). */
    static byte[] photoWithExif(int width, int height, int orientation) {
        byte[] jpeg = photo("jpeg", width, height);
        try {
            byte[] exif = exif(orientation);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(file);
            out.write(jpeg, 0, 2);
            out.writeShort(0xFFE1);
            out.writeShort(exif.length + 2);
            out.write(exif);
            out.write(jpeg, 2, jpeg.length - 2);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** TIFF, big end first: IFD0 with maker, orientation and the GPS IFD, which has a latitude. */
    private static byte[] exif(int orientation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeShort(0x4D4D);
        out.writeShort(42);
        out.writeInt(8);
        int maker = 8 + 2 + 3 * 12 + 4;
        int gps = maker + MAKER.length() + 2;
        out.writeShort(3);
        entry(out, 0x010F, 2, MAKER.length() + 1, maker);
        entry(out, 0x0112, 3, 1, orientation << 16);
        entry(out, 0x8825, 4, 1, gps);
        out.writeInt(0);
        out.write(MAKER.getBytes(StandardCharsets.US_ASCII));
        out.writeShort(0);
        out.writeShort(2);
        entry(out, 1, 2, 2, 'S' << 24);
        entry(out, 2, 5, 3, gps + 2 + 2 * 12 + 4);
        out.writeInt(0);
        for (int part : new int[] {6, 7, 8}) {
            out.writeInt(part);
            out.writeInt(1);
        }
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A PNG of a few kilobytes that unfolds to as many pixels as it says. */
    static byte[] bomb(int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream header = new DataOutputStream(head);
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {1, 0, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflated =
                    new DeflaterOutputStream(data, new Deflater(Deflater.BEST_COMPRESSION))) {
                byte[] row = new byte[1 + width / 8];
                for (int i = 0; i < height; i++) {
                    deflated.write(row);
                }
            }
            chunk(out, "IDAT", data.toByteArray());
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
