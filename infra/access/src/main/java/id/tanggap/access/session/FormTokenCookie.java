package id.tanggap.access.session;

import id.tanggap.access.cookie.SiteCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Keeps the secret behind the tokens of forms in a {@link SiteCookie}. */
final class FormTokenCookie implements CsrfTokenRepository {

    private static final SiteCookie COOKIE = new SiteCookie("XSRF-TOKEN");

    private final Map<String, CsrfTokenRepository> byName = new ConcurrentHashMap<>();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookie(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookie(request).loadToken(request);
    }

    private CsrfTokenRepository cookie(HttpServletRequest request) {
        return byName.computeIfAbsent(COOKIE.nameFor(request), FormTokenCookie::named);
    }

    private static CsrfTokenRepository named(String name) {
        var cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName(name);
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return cookies;
    }
}
