package id.tanggap.access.session;

import id.tanggap.access.account.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The browser that sends a request, and its being signed in. */
public final class SignedIn {

    private final Sessions sessions;
    private final CsrfTokenRepository csrf;

    SignedIn(Sessions sessions, CsrfTokenRepository csrf) {
        this.sessions = sessions;
        this.csrf = csrf;
    }

    /** Signs the browser in anew: what it had before, form tokens included, is dead. */
    public void begin(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        Presented.session(request).ifPresent(sessions::end);
        String token =
                sessions.begin(member, request.getRemoteAddr(), Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        Presented.keepSession(request, response, token);
        csrf.saveToken(null, request, response);
    }

    /** Lets the browser forget that it was signed in. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        Presented.dropSession(request, response);
        csrf.saveToken(null, request, response);
    }
}
