package id.tanggap.access.session;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Browser;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a browser to the login page, or to the page on which an initial password is replaced, and back afterwards; tells
 * everybody else how to sign in.
 */
final class SignInRequired implements AuthenticationEntryPoint {

    private final ProblemAnswers problems;

    SignInRequired(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof BadCredentialsException) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.answer(request, response, wrongToken());
            return;
        }
        boolean heldBack = OwnPasswordFirst.heldBack(request);
        String page = heldBack ? OwnPasswordFirst.PAGE : "/login";
        if (Browser.asks(request)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, ReturnTo.with(page, asked(request)));
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            // A page whose session ended while it was open: htmx follows this to the login page.
            response.setHeader("HX-Redirect", ReturnTo.with(page, shown(request)));
        }
        if (heldBack) {
            problems.answer(request, response, OwnPasswordFirst.problem());
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.answer(request, response, notSignedIn());
        }
    }

    /** What the browser asked for, if going there again is a question and not a wish. */
    private static @Nullable String asked(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return null;
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable String shown(HttpServletRequest request) {
        try {
            var current = request.getHeader("HX-Current-URL");
            if (current == null) {
                return null;
            }
            var uri = new URI(current);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static Problem notSignedIn() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "not-signed-in",
                new Bilingual(
                        "Anda harus masuk. Kirim token akun Anda: Authorization: Bearer <token>.",
                        "You must sign in. Send your account's token: Authorization: Bearer <token>."));
    }

    private static Problem wrongToken() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "wrong-token",
                new Bilingual(
                        "Token ini tidak berlaku (lagi). Minta token baru kepada pengelola akun.",
                        "This token is not valid (any more). Ask whoever keeps the accounts for a new one."));
    }
}
