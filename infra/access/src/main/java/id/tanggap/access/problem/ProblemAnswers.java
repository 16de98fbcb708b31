package id.tanggap.access.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers from a filter with the same problems that a controller's exceptions become. */
public final class ProblemAnswers {

    private final HandlerExceptionResolver resolver;

    ProblemAnswers(HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    /** Answers the request. Headers that the answer needs are set on the response before. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Exception exception) {
        resolver.resolveException(request, response, null, exception);
    }
}
