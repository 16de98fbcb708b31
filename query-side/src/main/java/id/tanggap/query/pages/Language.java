package id.tanggap.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The link {@code ?lang=en} on any page: the choice is remembered, and the browser goes on to the same address without it,
 * so that no copied address forces a language upon its next reader.
 */
final class Language implements HandlerInterceptor {

    private static final Set<String> SPOKEN = Set.of("id", "en");

    private final LocaleResolver locales;

    Language(LocaleResolver locales) {
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String chosen = request.getParameter(Address.LANGUAGE);
        if (chosen == null || !SPOKEN.contains(chosen) || !HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        locales.setLocale(request, response, Locale.of(chosen));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, Address.of(request).toString());
        return false;
    }
}
