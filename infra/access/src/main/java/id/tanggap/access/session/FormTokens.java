package id.tanggap.access.session;

import id.tanggap.access.problem.Browser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which writes need a token from a form of ours: those that a browser would send with the session cookie
 * unasked, and signing in. What carries a bearer token, a signature or nothing at all cannot be forged that way.
 *
 * <p>Pages that may hold such a form get the token's cookie at once: later, a long page may be under way
 * already when its form is rendered, and a cookie comes too late.
 */
final class FormTokens implements RequestMatcher, CsrfTokenRequestHandler {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public boolean matches(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && endangered(request);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        if (SAFE.contains(request.getMethod()) && Browser.asks(request) && endangered(request)) {
            token.get().getToken();
        }
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return inTheAddress(request, token) ? null : masked.resolveCsrfTokenValue(request, token);
    }

    /** Addresses are copied, logged and remembered: what stands there is no secret. */
    private static boolean inTheAddress(HttpServletRequest request, CsrfToken token) {
        var query = request.getQueryString();
        return query != null
                && UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
                        .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .anyMatch(token.getParameterName()::equals);
    }

    private static boolean endangered(HttpServletRequest request) {
        boolean signingIn = "/login".equals(request.getServletPath());
        return Presented.bearerToken(request).isEmpty()
                && (signingIn || Presented.session(request).isPresent());
    }
}
