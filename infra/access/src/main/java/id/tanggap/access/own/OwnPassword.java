package id.tanggap.access.own;

import id.tanggap.access.account.Account;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.PasswordFault;
import id.tanggap.access.account.PasswordState;
import id.tanggap.access.account.Passwords;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.UserName;
import id.tanggap.access.account.Verdict;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.session.Presented;
import id.tanggap.access.session.SignInGuard;
import id.tanggap.access.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes the password of who is signed in. All sessions end; the browser in which it is done goes on with a new one. */
final class OwnPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final SignedIn signedIn;
    private final SecurityLog log;

    OwnPassword(Accounts accounts, Passwords passwords, SignInGuard guard, SignedIn signedIn, SecurityLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.signedIn = signedIn;
        this.log = log;
    }

    /** Whether the password is still the one that was handed out for the first sign-in. */
    boolean isInitial(StaffMember member) {
        return accounts.account(member.user())
                .map(Account::password)
                .filter(PasswordState.INITIAL::equals)
                .isPresent();
    }

    /**
     * @param current the password until now; whoever has just signed in with the initial one need not say it again
     * @return why not; empty if it is changed
     * @throws id.tanggap.access.problem.Problem after too many wrong tries
     */
    Optional<PasswordFault> change(
            StaffMember member,
            @Nullable String current,
            String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean browser = Presented.bearerToken(request).isEmpty();
        boolean justSaid = browser && isInitial(member);
        if (!justSaid && !isRight(member, current == null ? "" : current, request, response)) {
            log.on(SecurityEvent.PASSWORD_CHANGE_REFUSED).user(member.user()).write();
            return Optional.of(PasswordFault.WRONG_CURRENT);
        }
        Optional<PasswordFault> fault = passwords.choose(member, wanted);
        if (fault.isEmpty() && browser) {
            signedIn.begin(member, request, response);
        }
        return fault;
    }

    private boolean isRight(
            StaffMember member, String current, HttpServletRequest request, HttpServletResponse response) {
        return switch (guard.compare(Optional.of(new UserName(member.user())), current, request, response)) {
            case Verdict.Right _ -> true;
            case Verdict.Wrong _ -> false;
            case Verdict.TooSoon tooSoon -> throw SignInGuard.tooSoon(tooSoon);
        };
    }
}
