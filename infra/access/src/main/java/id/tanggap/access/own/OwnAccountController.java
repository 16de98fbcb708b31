package id.tanggap.access.own;

import id.tanggap.access.account.Account;
import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.ApiToken;
import id.tanggap.access.account.PasswordFault;
import id.tanggap.access.account.PasswordState;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.session.Presented;
import id.tanggap.access.session.Session;
import id.tanggap.access.session.Sessions;
import id.tanggap.access.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own account over HTTP. */
@RestController
@RequestMapping("/api/account")
final class OwnAccountController {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;
    private final OwnPassword password;
    private final OwnTokens ownTokens;
    private final SignedIn signedIn;

    OwnAccountController(
            Accounts accounts,
            Tokens tokens,
            Sessions sessions,
            OwnPassword password,
            OwnTokens ownTokens,
            SignedIn signedIn) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.password = password;
        this.ownTokens = ownTokens;
        this.signedIn = signedIn;
    }

    record OwnAccount(
            String user,
            Role role,
            @Nullable String opd,
            @Nullable String displayName,
            PasswordState password,
            List<Session> sessions,
            List<ApiToken> tokens) {}

    /**
     * @param current the password until now
     * @param password at least 12 characters, without the own name
     */
    record NewPassword(
            @Nullable String current, @NotNull @Nullable String password) {}

    /** @param token given this once */
    record MadeToken(
            UUID id, String name, String token, @Nullable Instant endsAt) {}

    @GetMapping
    OwnAccount own(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        Account account = accounts.account(member.user())
                .orElseThrow(() -> new DisabledException("The account was closed while it was looked at"));
        return new OwnAccount(
                member.user(),
                member.role(),
                member.opd(),
                member.displayName(),
                account.password(),
                sessions.of(member.user(), Presented.session(request)),
                tokens.of(member.user()));
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @AuthenticationPrincipal StaffMember member,
            @Valid @RequestBody NewPassword wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        password.change(member, wish.current(), Objects.requireNonNull(wish.password()), request, response)
                .map(PasswordFault::problem)
                .ifPresent(problem -> {
                    throw problem;
                });
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(
            @AuthenticationPrincipal StaffMember member,
            @Valid @RequestBody NewToken wish,
            HttpServletRequest request) {
        Tokens.Made made = ownTokens.make(member, wish, request);
        return new MadeToken(
                made.token().id(),
                made.token().name(),
                made.secret(),
                made.token().endsAt());
    }

    @PostMapping("/tokens/{token}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal StaffMember member, @PathVariable UUID token) {
        ownTokens.revoke(member, token);
    }

    @PostMapping("/sessions/{session}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal StaffMember member, @PathVariable UUID session) {
        sessions.end(member.user(), session);
    }

    /** Signs out everywhere, here as well. */
    @PostMapping("/sessions/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@AuthenticationPrincipal StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(member.user());
        Presented.session(request).ifPresent(_ -> signedIn.forget(request, response));
    }
}
