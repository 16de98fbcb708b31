package id.tanggap.access.problem;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Where the container sends what it, or a filter, could not answer: the page {@code error/<status>} or
 * {@code error} for browsers, a problem for everybody else. The page's model is the problem's members.
 */
class ErrorPage extends BasicErrorController {

    ErrorPage(LocaleResolver language, ErrorProperties properties, List<ErrorViewResolver> views) {
        super(new Members(language), properties, views);
    }

    /** Whoever refused the request may have done so before the security filters had their say. */
    @ModelAttribute
    void protect(HttpServletResponse response) {
        ProtectiveHeaders.write(response);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        return ResponseEntity.status(getStatus(request))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(getErrorAttributes(request, ErrorAttributeOptions.defaults()));
    }

    private static final class Members extends DefaultErrorAttributes {

        private final LocaleResolver language;

        Members(LocaleResolver language) {
            this.language = language;
        }

        @Override
        public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
            var problem = problem((ServletWebRequest) request);
            var members = new LinkedHashMap<String, Object>();
            members.put("type", problem.getType());
            members.put("title", Objects.requireNonNullElse(problem.getTitle(), ""));
            members.put("status", problem.getStatus());
            members.put("detail", Objects.requireNonNullElse(problem.getDetail(), ""));
            members.put("instance", URI.create(path(request)));
            if (problem.getProperties() != null) {
                members.putAll(problem.getProperties());
            }
            return members;
        }

        private ProblemDetail problem(ServletWebRequest request) {
            if (request.getAttribute(ProblemAdvice.PROBLEM, SCOPE_REQUEST) instanceof ProblemDetail told) {
                return told;
            }
            var status =
                    request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, SCOPE_REQUEST) instanceof Integer code
                            ? HttpStatusCode.valueOf(code)
                            : HttpStatus.INTERNAL_SERVER_ERROR;
            return ProblemDetails.of(RequestProblems.byStatus(status), language.resolveLocale(request.getRequest()));
        }

        private static String path(WebRequest request) {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI, SCOPE_REQUEST) instanceof String uri
                    ? uri
                    : "/error";
        }
    }
}
