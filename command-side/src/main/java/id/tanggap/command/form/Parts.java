package id.tanggap.command.form;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
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
public final class Parts {

    private Parts() {}

    /** Takes a part while it comes in. */
    @FunctionalInterface
    public interface Taker {

        /** @param fileName what the file was called where it came from, perhaps nothing; null for a part that is no file */
        void take(String name, @Nullable String fileName, InputStream content) throws IOException;
    }

    /**
     * @param expected what parts there should be, in words of both languages, for whoever sent something else
     * @throws Problem when it is no such request
     */
    public static void read(HttpServletRequest request, Bilingual expected, Taker taker) throws IOException {
        try {
            FileItemIterator parts = new Streaming().getItemIterator(new Body(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream content = part.openStream()) {
                    taker.take(
                            part.getFieldName(),
                            part.isFormField()
                                    ? null
                                    : Optional.ofNullable(part.getName()).orElse(""),
                            content);
                }
            }
        } catch (FileUploadException notMultipart) {
            throw new Problem(HttpStatus.BAD_REQUEST, "not-multipart", expected);
        }
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
