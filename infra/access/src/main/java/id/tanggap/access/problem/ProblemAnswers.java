package id.tanggap.access.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers with the same problems that a controller's exceptions become, where no controller has been reached. */
public final class ProblemAnswers {

    private final HandlerExceptionResolver resolver;
    private final LocaleResolver language;
    private final JsonMapper json;

    ProblemAnswers(HandlerExceptionResolver resolver, LocaleResolver language, JsonMapper json) {
        this.resolver = resolver;
        this.language = language;
        this.json = json;
    }

    /** Answers the request from a filter. Headers that the answer needs are set on the response before. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Exception exception) {
        resolver.resolveException(request, response, null, exception);
    }

    /** Answers a request that the server could not read, and which no filter and no page has seen. */
    public void answerUnread(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var locale = language.resolveLocale(request);
        var told = ProblemDetails.of(RequestProblems.byStatus(status), locale);
        ProtectiveHeaders.write(response);
        if (Browser.asks(request)) {
            var words = Map.of(
                    "title", Objects.requireNonNullElse(told.getTitle(), ""),
                    "detail", Objects.requireNonNullElse(told.getDetail(), ""));
            new SmallPage(language).render(words, request, response);
            return;
        }
        response.setHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(told));
    }
}
