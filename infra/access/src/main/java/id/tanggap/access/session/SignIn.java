package id.tanggap.access.session;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Browser;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing in and out by form. The page with the form ({@code GET /login}) is another's; it is told in its
 * query what went wrong: {@code error} (wrong name or password) or {@code limited} (too many failures), and
 * gives {@code returnTo} back as it got it.
 */
@RestController
class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final CsrfTokenRepository csrf;

    SignIn(Accounts accounts, Sessions sessions, SignInLimits limits, CsrfTokenRepository csrf) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limits = limits;
        this.csrf = csrf;
    }

    @PostMapping("/login")
    ResponseEntity<Void> signIn(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = limits.attempt(user, request.getRemoteAddr());
        if (!attempt.allowed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return again(request, "limited", returnTo, limited());
        }
        Optional<StaffMember> member = accounts.withPassword(user, password);
        if (member.isEmpty()) {
            return again(request, "error", returnTo, wrong());
        }
        attempt.succeeded();
        Presented.session(request).ifPresent(sessions::end);
        Presented.keepSession(request, response, sessions.begin(member.get()));
        csrf.saveToken(null, request, response);
        return seeOther(
                ReturnTo.local(returnTo).orElseGet(() -> member.get().role().desk()));
    }

    @PostMapping("/logout")
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        Presented.session(request).ifPresent(sessions::end);
        Presented.dropSession(request, response);
        csrf.saveToken(null, request, response);
        return seeOther("/");
    }

    private static ResponseEntity<Void> again(
            HttpServletRequest request, String reason, String returnTo, Problem problem) {
        if (!Browser.asks(request)) {
            throw problem;
        }
        var page = UriComponentsBuilder.fromPath("/login").queryParam(reason);
        ReturnTo.local(returnTo).ifPresent(path -> page.queryParam("returnTo", "{path}"));
        return seeOther(page.encode().build(ReturnTo.local(returnTo).orElse("")).toString());
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private static Problem wrong() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "wrong-credentials",
                new Bilingual(
                        "Nama pengguna atau kata sandi salah. Periksa keduanya lalu coba lagi.",
                        "The user name or the password is wrong. Check both and try again."));
    }

    private static Problem limited() {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-sign-ins",
                new Bilingual(
                        "Terlalu banyak percobaan masuk yang gagal. Tunggu satu menit lalu coba lagi.",
                        "Too many failed attempts to sign in. Wait a minute and try again."));
    }
}
