package id.tanggap.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An upload whose first part is a parameter, and whose parts can all be read from the beginning afterwards. So a form
 * with a file shows its token before any of the file is taken, and nobody has to put the token into the address.
 */
final class FirstPart extends HttpServletRequestWrapper {

    private static final int LONGEST = 2_048;

    private @Nullable Replayed body;
    private @Nullable String name;
    private @Nullable String value;

    private FirstPart(HttpServletRequest request) {
        super(request);
    }

    /** Stands before whoever asks for the token. */
    static final class Filter extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return boundary(request).isEmpty();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(new FirstPart(request), response);
        }
    }

    private static Optional<String> boundary(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getContentType())
                    .map(MimeTypeUtils::parseMimeType)
                    .filter(MediaType.MULTIPART_FORM_DATA::equalsTypeAndSubtype)
                    .map(type -> type.getParameter("boundary"))
                    .map(boundary -> boundary.replaceAll("^\"|\"$", ""));
        } catch (InvalidMimeTypeException noType) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable String getParameter(String asked) {
        look();
        return asked.equals(name) ? value : super.getParameter(asked);
    }

    private void look() {
        if (body != null) {
            return;
        }
        try {
            body = new Replayed(super.getInputStream());
            var start = new String(body.peek(), StandardCharsets.ISO_8859_1);
            var first = Pattern.compile("--" + Pattern.quote(boundary(this).orElseThrow())
                            + "\r\n(?i:content-disposition): *form-data; *name=\"([^\"\r\n]{1,100})\"\r\n"
                            + "\r\n([^\r\n]*)\r\n--")
                    .matcher(start);
            if (first.lookingAt()) {
                name = first.group(1);
                value = first.group(2);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : body;
    }

    private static final class Replayed extends ServletInputStream {

        private final ServletInputStream rest;
        private final PushbackInputStream all;

        Replayed(ServletInputStream rest) {
            this.rest = rest;
            this.all = new PushbackInputStream(rest, LONGEST);
        }

        byte[] peek() throws IOException {
            var start = all.readNBytes(LONGEST);
            all.unread(start);
            return start;
        }

        @Override
        public int read() throws IOException {
            return all.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return all.read(into, offset, length);
        }

        @Override
        public int available() throws IOException {
            return all.available();
        }

        @Override
        public boolean isFinished() {
            try {
                return rest.isFinished() && all.available() == 0;
            } catch (IOException closed) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return rest.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("An upload is read as it comes in");
        }
    }
}
