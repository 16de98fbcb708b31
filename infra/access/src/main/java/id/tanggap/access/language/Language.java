package id.tanggap.access.language;

import id.tanggap.access.cookie.SiteCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language once chosen (cookie {@code lang}), else the browser's, else Indonesian. */
final class Language implements LocaleResolver {

    static final Locale INDONESIAN = Locale.of("id");
    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);
    private static final SiteCookie COOKIE = new SiteCookie("lang");

    private final AcceptHeaderLocaleResolver browsers = new AcceptHeaderLocaleResolver();

    Language() {
        browsers.setSupportedLocales(SPOKEN);
        browsers.setDefaultLocale(INDONESIAN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = COOKIE.in(request);
        return SPOKEN.stream()
                .filter(locale -> chosen.filter(locale.getLanguage()::equals).isPresent())
                .findFirst()
                .orElseGet(() -> browsers.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null) {
            var cookie = COOKIE.holding(locale == null ? "" : locale.getLanguage(), request)
                    .maxAge(locale == null ? Duration.ZERO : Duration.ofDays(365))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
