package id.tanggap.access.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a request presents of its sender: a token, a session. None of it is verified here. */
public final class Presented {

    private static final String SESSION = "tanggap_session";
    private static final String BROWSER = "tanggap_browser";
    private static final String BEARER = "Bearer ";

    private Presented() {}

    public static Optional<String> bearerToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    public static Optional<String> session(HttpServletRequest request) {
        return cookie(request, SESSION);
    }

    /** What a browser keeps after its first sign-in, to be known again. */
    static Optional<String> browser(HttpServletRequest request) {
        return cookie(request, BROWSER);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    static void keepSession(HttpServletRequest request, HttpServletResponse response, String token) {
        set(response, cookie(request, SESSION, token));
    }

    static void dropSession(HttpServletRequest request, HttpServletResponse response) {
        set(response, cookie(request, SESSION, "").maxAge(Duration.ZERO));
    }

    static void keepBrowser(HttpServletRequest request, HttpServletResponse response, String token) {
        set(response, cookie(request, BROWSER, token).maxAge(KnownBrowsers.KEPT));
    }

    private static void set(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
    }
}
