package id.tanggap.access.session;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Passwords;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.UserName;
import id.tanggap.access.account.Verdict;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.session.SignInDelays.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Stands before every password that is compared, and knows the browsers that have been let in before. */
public final class SignInGuard {

    private final Passwords passwords;
    private final SignInDelays delays;
    private final KnownBrowsers browsers;
    private final Accounts accounts;
    private final SecurityLog log;

    SignInGuard(Passwords passwords, SignInDelays delays, KnownBrowsers browsers, Accounts accounts, SecurityLog log) {
        this.passwords = passwords;
        this.delays = delays;
        this.browsers = browsers;
        this.accounts = accounts;
        this.log = log;
    }

    /**
     * Compares a password, unless there were too many failures before: then the answer tells when to try again.
     *
     * @param user empty if what was typed cannot be a name
     */
    public Verdict compare(
            Optional<UserName> user, String password, HttpServletRequest request, HttpServletResponse response) {
        Attempt attempt = attempt(user, request);
        if (attempt.mustWait()) {
            var tooSoon = new Verdict.TooSoon(attempt.left());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooSoon.seconds()));
            var line = log.on(SecurityEvent.SIGN_IN_LIMITED);
            user.flatMap(name -> accounts.account(name.value()))
                    .ifPresent(account -> line.user(account.member().user()));
            line.with("seconds", tooSoon.seconds()).write();
            return tooSoon;
        }
        Verdict verdict = passwords.verify(user, password);
        if (verdict instanceof Verdict.Right right) {
            attempt.succeeded();
            remember(right.member(), request, response);
        }
        return verdict;
    }

    private Attempt attempt(Optional<UserName> user, HttpServletRequest request) {
        Optional<String> token = Presented.browser(request)
                .filter(kept -> user.isPresent() && browsers.knows(user.get().value(), kept));
        return token.isPresent()
                ? delays.known(user.orElseThrow(), token.get(), request.getRemoteAddr())
                : delays.stranger(user, request.getRemoteAddr());
    }

    private void remember(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        if (Presented.bearerToken(request).isEmpty()) {
            Presented.keepBrowser(request, response, browsers.remember(member.user(), Presented.browser(request)));
        }
    }

    public static Problem tooSoon(Verdict.TooSoon verdict) {
        long seconds = verdict.seconds();
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-sign-ins",
                new Bilingual(
                        "Terlalu banyak percobaan masuk yang gagal. Tunggu " + seconds + " detik lalu coba lagi.",
                        "Too many failed attempts to sign in. Wait " + seconds + " seconds and try again."));
    }
}
