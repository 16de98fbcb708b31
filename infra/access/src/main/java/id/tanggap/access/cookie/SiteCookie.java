package id.tanggap.access.cookie;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie of this site alone. Over TLS its name begins with {@code __Host-}: browsers take such a cookie from nobody
 * else, not from a neighbour under the same domain and not over a connection that somebody could listen to. Without TLS,
 * on one's own machine, no browser would have to keep that promise, and some keep no such cookie at all; there the name
 * is the bare one, which is never read over TLS.
 *
 * @param name the bare one
 */
public record SiteCookie(String name) {

    private static final String PREFIX = "__Host-";

    /** Its name for who comes as this request does. */
    public String nameFor(HttpServletRequest request) {
        return request.isSecure() ? PREFIX + name : name;
    }

    /** A cookie for who sends the request; scripts cannot read it, and other sites' forms do not send it. */
    public ResponseCookie.ResponseCookieBuilder holding(String value, HttpServletRequest request) {
        return ResponseCookie.from(nameFor(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    /** What it holds, if the request has it. */
    public Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, nameFor(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }
}
