package id.tanggap.access.session;

import id.tanggap.access.account.UserName;
import id.tanggap.access.account.Verdict;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Browser;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in and out by form. The page with the form ({@code GET /login}) is another's; it is told in its
 * query what went wrong: {@code error} (wrong name or password) or {@code limited} (too many failures, and how many
 * seconds to wait), and gives {@code returnTo} back as it got it.
 */
@RestController
class SignIn {

    private final SignInGuard guard;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final SecurityLog log;

    SignIn(SignInGuard guard, Sessions sessions, SignedIn signedIn, SecurityLog log) {
        this.guard = guard;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.log = log;
    }

    @PostMapping("/login")
    ResponseEntity<Void> signIn(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (guard.compare(UserName.read(user), password, request, response)) {
            case Verdict.Right right -> {
                signedIn.begin(right.member(), request, response);
                log.on(SecurityEvent.SIGNED_IN)
                        .user(right.member().user())
                        .with("password", right.initial() ? "initial" : "own")
                        .write();
                yield seeOther(right.initial() ? OwnPasswordFirst.page(returnTo) : onwards(returnTo, right));
            }
            case Verdict.TooSoon tooSoon ->
                again(request, "limited=" + tooSoon.seconds(), returnTo, SignInGuard.tooSoon(tooSoon));
            case Verdict.Wrong wrong -> {
                var line = log.on(SecurityEvent.SIGN_IN_REFUSED);
                wrong.user().ifPresent(known -> line.user(known.value()));
                line.reason(wrong.reason()).write();
                yield again(request, "error", returnTo, wrong());
            }
        };
    }

    private static String onwards(String returnTo, Verdict.Right right) {
        return ReturnTo.local(returnTo).orElseGet(() -> right.member().role().desk());
    }

    @PostMapping("/logout")
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        Presented.session(request)
                .flatMap(sessions::end)
                .ifPresent(user -> log.on(SecurityEvent.SIGNED_OUT).user(user).write());
        signedIn.forget(request, response);
        return seeOther("/");
    }

    private static ResponseEntity<Void> again(
            HttpServletRequest request, String reason, String returnTo, Problem problem) {
        if (!Browser.asks(request)) {
            throw problem;
        }
        return seeOther(ReturnTo.with("/login?" + reason, returnTo));
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
}
