package id.tanggap.access.rule;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends away who asks too often from one address what everybody may ask; who has signed in is not counted. */
final class Frugality extends OncePerRequestFilter {

    private final Rules rules;
    private final ProblemAnswers problems;
    private final SecurityLog log;

    Frugality(Rules rules, ProblemAnswers problems, SecurityLog log) {
        this.rules = rules;
        this.problems = problems;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = signedIn()
                ? Optional.empty()
                : rules.budgetOf(request).flatMap(budget -> budget.take(request.getRemoteAddr()));
        if (wait.isPresent()) {
            log.on(SecurityEvent.LIMIT_REACHED)
                    .with("method", request.getMethod())
                    .with("path", request.getRequestURI())
                    .write();
            problems.answer(request, response, tooOften(wait.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffMember;
    }

    private static Problem tooOften(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-often",
                        new Bilingual(
                                "Terlalu banyak permintaan dari alamat ini. Coba lagi dalam %d detik."
                                        .formatted(seconds),
                                "Too many requests from this address. Try again in %d seconds.".formatted(seconds)))
                .retryAfter(wait);
    }
}
