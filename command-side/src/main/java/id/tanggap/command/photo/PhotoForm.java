package id.tanggap.command.photo;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Parts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A form with photos: every part that is a file is one, whatever it is called.
 *
 * @param texts by the names of their fields
 */
public record PhotoForm(Map<String, String> texts, List<byte[]> photos) {

    private static final int LARGEST_TEXT = 64 * 1024;

    private static final Bilingual EXPECTED = new Bilingual(
            "Kirim sebagai multipart/form-data, setiap foto dalam bagian photo.",
            "Send multipart/form-data, each photo in a part photo.");

    /** @throws Problem for what cannot be read, and for more or larger photos than are taken at once */
    public static PhotoForm read(HttpServletRequest request, Bounds bounds) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<byte[]> photos = new ArrayList<>();
        Parts.read(request, EXPECTED, (name, fileName, content) -> {
            if (fileName == null) {
                texts.put(
                        name,
                        new String(atMost(LARGEST_TEXT, content.readNBytes(LARGEST_TEXT + 1)), StandardCharsets.UTF_8));
                return;
            }
            int largest = (int) bounds.bytes().toBytes();
            byte[] photo = content.readNBytes(largest + 1);
            // a browser sends a part for a field in which nothing was chosen
            if (photo.length > 0) {
                photos.add(photo);
            }
            bounds.requireNumber(photos.size());
        });
        return new PhotoForm(Map.copyOf(texts), List.copyOf(photos));
    }

    private static byte[] atMost(int length, byte[] text) {
        if (text.length > length) {
            throw Problem.tooLarge();
        }
        return text;
    }

    public @Nullable String text(String field) {
        String text = texts.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws Problem when there is none */
    public PhotoForm withPhotos() {
        if (photos.isEmpty()) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "missing-photo",
                            new Bilingual("Pilih atau ambil satu foto.", "Choose or take a photo."))
                    .at("photo");
        }
        return this;
    }
}
