package id.tanggap.access.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language once chosen (cookie {@code lang}), else the browser's, else Indonesian. */
final class Language implements LocaleResolver {

    static final Locale INDONESIAN = Locale.of("id");
    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);
    private static final String COOKIE = "lang";

    private final AcceptHeaderLocaleResolver browsers = new AcceptHeaderLocaleResolver();

    Language() {
        browsers.setSupportedLocales(SPOKEN);
        browsers.setDefaultLocale(INDONESIAN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        return SPOKEN.stream()
                .filter(locale -> chosen != null && locale.getLanguage().equals(chosen.getValue()))
                .findFirst()
                .orElseGet(() -> browsers.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null) {
            var cookie = ResponseCookie.from(COOKIE, locale == null ? "" : locale.getLanguage())
                    .path("/")
                    .maxAge(locale == null ? Duration.ZERO : Duration.ofDays(365))
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
