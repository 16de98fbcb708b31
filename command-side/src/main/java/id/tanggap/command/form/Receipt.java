package id.tanggap.command.form;

import id.tanggap.access.cookie.SiteCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a browser on to the page that tells the citizen the tracking code and the key. The key goes there in a cookie: in an
 * address it would be copied along with the link, and kept by logs and by the browser's history.
 */
public final class Receipt {

    private static final String RECEIVED = "/lapor/diterima";
    private static final SiteCookie KEY = new SiteCookie("citizen_key");
    private static final Duration WHILE_IT_IS_WRITTEN_DOWN = Duration.ofMinutes(10);

    private Receipt() {}

    /** @param photosKept whether its photos are there too; where they are not, the page says that they have to come again */
    public static <T> ResponseEntity<T> of(
            String trackingCode, @Nullable String key, boolean photosKept, HttpServletRequest request) {
        ResponseEntity.BodyBuilder seen = ResponseEntity.status(HttpStatus.SEE_OTHER);
        if (key != null) {
            seen.header(
                    HttpHeaders.SET_COOKIE,
                    KEY.holding(key, request)
                            .maxAge(WHILE_IT_IS_WRITTEN_DOWN)
                            .build()
                            .toString());
        }
        return seen.location(UriComponentsBuilder.fromPath(RECEIVED)
                        .queryParam("code", "{code}")
                        .queryParamIfPresent("photos", photosKept ? Optional.empty() : Optional.of("again"))
                        .build(trackingCode))
                .build();
    }
}
