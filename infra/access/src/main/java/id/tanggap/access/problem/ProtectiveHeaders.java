package id.tanggap.access.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * What an answer tells a browser not to do, and nobody to keep, whoever gives it: where a page is made its security
 * filters say the same, but a request can be refused before it reaches them.
 */
public final class ProtectiveHeaders {

    public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            CONTENT_SECURITY_POLICY,
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            HttpHeaders.CACHE_CONTROL,
            "private, no-store");

    private ProtectiveHeaders() {}

    /** Writes those that the answer does not have yet. */
    public static void write(HttpServletResponse response) {
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }
}
