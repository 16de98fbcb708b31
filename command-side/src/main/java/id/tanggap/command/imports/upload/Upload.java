package id.tanggap.command.imports.upload;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Parts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A file to import, and what was written beside it, read as they come in. */
final class Upload {

    private static final int LARGEST_TEXT = 256 * 1024;

    private final Map<String, String> texts = new HashMap<>();
    private @Nullable String fileName;

    private Upload() {}

    /** Takes a file while it comes in. */
    @FunctionalInterface
    interface FileTaker {
        void take(InputStream content) throws IOException;
    }

    /** @throws Problem when it is no such request, or lacks the file */
    static Upload read(HttpServletRequest request, FileTaker file) throws IOException {
        Upload upload = new Upload();
        Parts.read(
                request,
                new Bilingual(
                        "Kirim sebagai multipart/form-data dengan bagian file dan mapping.",
                        "Send multipart/form-data with the parts file and mapping."),
                (name, fileName, content) -> upload.part(name, fileName, content, file));
        if (upload.fileName == null) {
            throw missing("file");
        }
        return upload;
    }

    private void part(String name, @Nullable String nameOfFile, InputStream content, FileTaker file)
            throws IOException {
        if ("file".equals(name)) {
            if (fileName != null) {
                throw new Problem(
                                HttpStatus.BAD_REQUEST,
                                "one-file",
                                new Bilingual(
                                        "Kirim satu berkas saja untuk satu impor.", "Send one file for one import."))
                        .at("file");
            }
            fileName = Objects.requireNonNullElse(nameOfFile, "");
            file.take(content);
        } else {
            byte[] text = content.readNBytes(LARGEST_TEXT + 1);
            if (text.length > LARGEST_TEXT) {
                throw Problem.tooLarge();
            }
            texts.put(name, new String(text, StandardCharsets.UTF_8));
        }
    }

    /** The name that the file had where it came from, without its folder. */
    @Nullable
    String fileName() {
        String name =
                fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.isBlank() ? null : name.substring(0, Math.min(name.length(), 200));
    }

    /** @throws Problem when the part is missing */
    String text(String part) {
        return optional(part).orElseThrow(() -> missing(part));
    }

    Optional<String> optional(String part) {
        return Optional.ofNullable(texts.get(part)).filter(text -> !text.isBlank());
    }

    private static Problem missing(String part) {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "missing-part",
                        new Bilingual("Bagian " + part + " wajib dikirim.", "The part " + part + " has to be sent."))
                .at(part);
    }
}
