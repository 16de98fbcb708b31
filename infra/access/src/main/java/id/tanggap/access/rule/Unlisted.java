package id.tanggap.access.rule;

import id.tanggap.access.problem.Browser;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemAnswers;
import id.tanggap.access.session.Presented;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A path that no rule names is denied to everybody. This only finds the better words for it: "not found" for a
 * browser and for those who are signed in, rather than a login page that would lead nowhere.
 */
final class Unlisted extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(Unlisted.class);

    private final Rules rules;
    private final ProblemAnswers problems;

    Unlisted(Rules rules, ProblemAnswers problems) {
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rules.name(request)) {
            chain.doFilter(request, response);
            return;
        }
        log.debug("No access rule names {} {}", request.getMethod(), request.getRequestURI());
        if (Browser.asks(request) || Presented.bearerToken(request).isPresent()) {
            problems.answer(request, response, Problem.notFound());
        } else {
            chain.doFilter(request, response);
        }
    }
}
