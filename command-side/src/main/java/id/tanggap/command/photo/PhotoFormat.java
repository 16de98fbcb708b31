package id.tanggap.command.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is, by how it begins: a name or a header may say anything. */
enum PhotoFormat {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp");

    private static final byte[] OF_JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] OF_PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String OF_RIFF = "RIFF";
    private static final String OF_WEBP = "WEBP";

    private final String reader;

    PhotoFormat(String reader) {
        this.reader = reader;
    }

    /** As the readers of images call it. */
    String reader() {
        return reader;
    }

    static Optional<PhotoFormat> of(byte[] file) {
        if (begins(file, OF_JPEG)) {
            return Optional.of(JPEG);
        }
        if (begins(file, OF_PNG)) {
            return Optional.of(PNG);
        }
        return says(file, 0, OF_RIFF) && says(file, 8, OF_WEBP) ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static boolean says(byte[] file, int at, String word) {
        return file.length >= at + word.length()
                && word.equals(new String(file, at, word.length(), StandardCharsets.ISO_8859_1));
    }
}
