package id.tanggap.access.rule;

import id.tanggap.access.arrival.ArrivingBody;
import id.tanggap.access.audit.Network;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemAnswers;
import id.tanggap.access.problem.ProtectiveHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The first of ours that sees a request, and the last that sees what went wrong with reading it. Says what its body may
 * be before a byte of it is read, and reads its parameters at once: what is no parameter is refused here, whoever would
 * have asked for it, once and with one answer.
 */
final class Door extends OncePerRequestFilter {

    private final Rules rules;
    private final ProblemAnswers problems;

    Door(Rules rules, ProblemAnswers problems) {
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var body = rules.bodyOf(request);
            body.check(request);
            ArrivingBody.of(request).ifPresent(arriving -> expect(body, arriving, request));
            if (body.readsParameters(request)) {
                request.getParameterMap();
            }
            chain.doFilter(request, response);
        } catch (Problem | InvalidParameterException refused) {
            ProtectiveHeaders.write(response);
            problems.answer(request, response, refused);
        }
    }

    private static void expect(Body body, ArrivingBody arriving, HttpServletRequest request) {
        long most = body.atMost().toBytes();
        if (body.kind() == Body.Kind.UPLOAD) {
            arriving.expectToPassThrough(most);
        } else {
            arriving.expect(most, Network.of(request.getRemoteAddr()).value());
        }
    }
}
