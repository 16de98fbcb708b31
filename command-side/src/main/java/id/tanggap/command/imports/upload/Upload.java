package id.tanggap.command.imports.upload;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemFactory;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A multipart request, read part by part as it comes in. The container would first write all of it to its disk in the
 * clear.
 */
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
        try {
            FileItemIterator parts = new Streaming().getItemIterator(new Body(request));
            while (parts.hasNext()) {
                upload.part(parts.next(), file);
            }
        } catch (FileUploadException notMultipart) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "not-multipart",
                    new Bilingual(
                            "Kirim sebagai multipart/form-data dengan bagian file dan mapping.",
                            "Send multipart/form-data with the parts file and mapping."));
        }
        if (upload.fileName == null) {
            throw missing("file");
        }
        return upload;
    }

    private void part(FileItemStream part, FileTaker file) throws IOException {
        try (InputStream content = part.openStream()) {
            if ("file".equals(part.getFieldName())) {
                if (fileName != null) {
                    throw new Problem(
                                    HttpStatus.BAD_REQUEST,
                                    "one-file",
                                    new Bilingual(
                                            "Kirim satu berkas saja untuk satu impor.",
                                            "Send one file for one import."))
                            .at("file");
                }
                fileName = Optional.ofNullable(part.getName()).orElse("");
                file.take(content);
            } else {
                byte[] text = content.readNBytes(LARGEST_TEXT + 1);
                if (text.length > LARGEST_TEXT) {
                    throw Problem.tooLarge();
                }
                texts.put(part.getFieldName(), new String(text, StandardCharsets.UTF_8));
            }
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

    private static final class Streaming extends FileUpload {
        @Override
        public FileItemFactory getFileItemFactory() {
            throw new UnsupportedOperationException("Parts are read as they come in");
        }
    }

    private record Body(HttpServletRequest request) implements UploadContext {

        @Override
        public @Nullable String getCharacterEncoding() {
            return request.getCharacterEncoding();
        }

        @Override
        public String getContentType() {
            return Optional.ofNullable(request.getContentType()).orElse("");
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }
    }
}
