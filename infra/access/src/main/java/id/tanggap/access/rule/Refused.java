package id.tanggap.access.rule;

import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells those who are signed in that this is not for them. */
final class Refused implements AccessDeniedHandler {

    private final ProblemAnswers problems;
    private final SecurityLog log;

    Refused(ProblemAnswers problems, SecurityLog log) {
        this.problems = problems;
        this.log = log;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
        boolean noFormToken = refusal instanceof CsrfException;
        log.on(noFormToken ? SecurityEvent.FORM_TOKEN_REFUSED : SecurityEvent.ROLE_REFUSED)
                .with("method", request.getMethod())
                .with("path", request.getRequestURI())
                .write();
        problems.answer(request, response, noFormToken ? noFormToken() : notAllowed());
    }

    private static Problem notAllowed() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "not-allowed",
                new Bilingual(
                        "Peran Anda tidak mengizinkan ini. Masuk dengan akun yang berhak.",
                        "Your role does not allow this. Sign in with an account that may."));
    }

    private static Problem noFormToken() {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "no-form-token",
                new Bilingual(
                        "Formulir ini sudah kedaluwarsa. Muat ulang halamannya, lalu kirim sekali lagi.",
                        "This form is out of date. Load its page again, then send it once more."));
    }
}
