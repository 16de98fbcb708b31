package id.tanggap.access.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** Whether a person will look at the answer, or a program read it. */
public final class Browser {

    private Browser() {}

    /** True if the request names HTML among what it accepts. */
    public static boolean asks(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).stream()
                    .flatMap(accept -> MimeTypeUtils.parseMimeTypes(accept).stream())
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMimeTypeException noBrowserSendsThis) {
            return false;
        }
    }
}
