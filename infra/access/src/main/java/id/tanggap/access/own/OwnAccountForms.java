package id.tanggap.access.own;

import id.tanggap.access.account.GivenOnce;
import id.tanggap.access.account.PasswordFault;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.session.ReturnTo;
import id.tanggap.access.session.Sessions;
import id.tanggap.access.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The same by the forms of the pages, which come back with {@code done=…}; the form of the password with
 * {@code problem=<what>} if it was not changed.
 */
@Controller
@RequestMapping("/account")
final class OwnAccountForms {

    private static final String PAGE = "/account";

    private final OwnPassword password;
    private final OwnTokens tokens;
    private final Sessions sessions;
    private final SignedIn signedIn;

    OwnAccountForms(OwnPassword password, OwnTokens tokens, Sessions sessions, SignedIn signedIn) {
        this.password = password;
        this.tokens = tokens;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @PostMapping("/password")
    ResponseEntity<Void> change(
            @AuthenticationPrincipal StaffMember member,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(name = "password", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean first = password.isInitial(member);
        Optional<PasswordFault> fault = wanted.equals(repeated)
                ? password.change(member, current, wanted, request, response)
                : Optional.of(PasswordFault.NOT_REPEATED);
        if (fault.isPresent()) {
            return seeOther(
                    ReturnTo.with(PAGE + "/password?problem=" + fault.get().word(), returnTo));
        }
        String onwards = first ? member.role().desk() : PAGE + "?done=password";
        return seeOther(ReturnTo.local(returnTo).orElse(onwards));
    }

    @PostMapping("/tokens")
    ResponseEntity<String> make(
            @AuthenticationPrincipal StaffMember member,
            @Valid @ModelAttribute NewToken wish,
            HttpServletRequest request,
            Locale locale) {
        Tokens.Made made = tokens.make(member, wish, request);
        return GivenOnce.token(made.token().name(), made.secret(), PAGE, locale);
    }

    @PostMapping("/tokens/{token}/revoke")
    ResponseEntity<Void> revoke(@AuthenticationPrincipal StaffMember member, @PathVariable UUID token) {
        tokens.revoke(member, token);
        return seeOther(PAGE + "?done=token");
    }

    @PostMapping("/sessions/{session}/end")
    ResponseEntity<Void> end(@AuthenticationPrincipal StaffMember member, @PathVariable UUID session) {
        sessions.end(member.user(), session);
        return seeOther(PAGE + "?done=session");
    }

    @PostMapping("/sessions/end")
    ResponseEntity<Void> endAll(
            @AuthenticationPrincipal StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(member.user());
        signedIn.forget(request, response);
        return seeOther("/login");
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
