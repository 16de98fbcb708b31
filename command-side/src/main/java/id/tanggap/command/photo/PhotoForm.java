package id.tanggap.command.photo;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.SentForm;
import id.tanggap.command.form.Parts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A form with photos: every part that is a file is one, whatever it is called.
 *
 * @param texts by the names of their fields
 */
public record PhotoForm(Map<String, String> texts, List<byte[]> photos) {

    private static final int ALL_TEXTS = 64 * 1024;

    private static final Bilingual EXPECTED = new Bilingual(
            "Kirim sebagai multipart/form-data, setiap foto dalam bagian photo.",
            "Send multipart/form-data, each photo in a part photo.");

    /**
     * @param beforeAPhoto told before a photo is read, once for each
     * @throws Problem for what cannot be read, and for more or larger photos than are taken at once
     */
    static PhotoForm read(HttpServletRequest request, Bounds bounds, Runnable beforeAPhoto) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<byte[]> photos = new ArrayList<>();
        AtomicInteger left = new AtomicInteger(ALL_TEXTS);
        Parts.read(request, EXPECTED, (name, fileName, content) -> {
            if (fileName == null) {
                byte[] text = content.readNBytes(left.get() + 1);
                if (left.addAndGet(-name.length() - text.length) < 0) {
                    throw Problem.tooLarge();
                }
                texts.put(name, new String(text, StandardCharsets.UTF_8));
                SentForm.keep(request, texts);
                return;
            }
            // a browser sends a part for a field in which nothing was chosen
            byte[] beginning = content.readNBytes(1);
            if (beginning.length == 0) {
                return;
            }
            bounds.requireNumber(photos.size() + 1);
            beforeAPhoto.run();
            int largest = (int) bounds.bytes().toBytes();
            photos.add(new SequenceInputStream(new ByteArrayInputStream(beginning), content).readNBytes(largest + 1));
        });
        return new PhotoForm(Map.copyOf(texts), List.copyOf(photos));
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
