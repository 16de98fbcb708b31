package id.tanggap.access.session;

import id.tanggap.access.cookie.SiteCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a request presents of its sender: a token, a session. None of it is verified here. */
public final class Presented {

    private static final SiteCookie SESSION = new SiteCookie("tanggap_session");
    private static final SiteCookie BROWSER = new SiteCookie("tanggap_browser");
    private static final String BEARER = "Bearer ";

    private Presented() {}

    public static Optional<String> bearerToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    public static Optional<String> session(HttpServletRequest request) {
        return SESSION.in(request);
    }

    /** What a browser keeps after its first sign-in, to be known again. */
    static Optional<String> browser(HttpServletRequest request) {
        return BROWSER.in(request);
    }

    static void keepSession(HttpServletRequest request, HttpServletResponse response, String token) {
        set(response, SESSION.holding(token, request));
    }

    static void dropSession(HttpServletRequest request, HttpServletResponse response) {
        set(response, SESSION.holding("", request).maxAge(Duration.ZERO));
    }

    static void keepBrowser(HttpServletRequest request, HttpServletResponse response, String token) {
        set(response, BROWSER.holding(token, request).maxAge(KnownBrowsers.KEPT));
    }

    private static void set(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
