package id.tanggap.access.problem;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Tells every exception as a problem. A program gets it as {@code application/problem+json}; a browser gets
 * the error page, which finds the problem's {@code title}, {@code detail} and {@code errors} in its model.
 * Advices of other modules come before this one.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    static final String PROBLEM = ProblemDetail.class.getName();

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final LocaleResolver language;
    private final List<ProblemTranslator<?>> translators;

    ProblemAdvice(LocaleResolver language, List<ProblemTranslator<?>> translators) {
        this.language = language;
        this.translators = translators;
    }

    /** Not ours to tell: the security filters know whether to ask for a sign-in or to refuse. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException exception) {
        throw exception;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> any(Exception exception, ServletWebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        var problem = told(exception);
        // No answer is told to a browser here: its page is made by the error dispatch.
        return problem.isPresent() ? answer(problem.get(), new HttpHeaders(), request) : unexpected(exception, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var servlet = (ServletWebRequest) request;
        var problem = told(exception);
        if (problem.isEmpty() && status.isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
            return unexpected(exception, servlet);
        }
        var known = problem.orElseGet(() -> RequestProblems.of(exception, status));
        return answer(known, headers, servlet);
    }

    /** The problem that the exception is or was caused by, or that a translator makes of it. */
    private Optional<Problem> told(Exception exception) {
        return Stream.<Throwable>iterate(exception, Objects::nonNull, Throwable::getCause)
                .flatMap(each -> each instanceof Problem problem
                        ? Stream.of(problem)
                        : translators.stream().flatMap(translator -> translator.translate(each).stream()))
                .findFirst();
    }

    private @Nullable ResponseEntity<Object> unexpected(Exception exception, ServletWebRequest request) {
        return exception instanceof DataAccessResourceFailureException
                        || exception instanceof CannotCreateTransactionException
                ? databaseAway(exception, request)
                : broken(exception, request);
    }

    private @Nullable ResponseEntity<Object> databaseAway(Exception exception, ServletWebRequest request) {
        log.warn("{} had to wait: {}", named(request), exception.getMessage());
        var problem = RequestProblems.byStatus(HttpStatus.SERVICE_UNAVAILABLE).retryAfter(Duration.ofSeconds(5));
        return answer(problem, new HttpHeaders(), request);
    }

    private @Nullable ResponseEntity<Object> broken(Exception exception, ServletWebRequest request) {
        var correlation = UUID.randomUUID().toString();
        log.error("{} failed, correlation {}", named(request), correlation, exception);
        var problem = RequestProblems.byStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        var detail = ProblemDetails.of(problem, locale(request));
        detail.setProperty("correlation", correlation);
        return answer(detail, new HttpHeaders(), request);
    }

    private static String named(ServletWebRequest request) {
        return request.getHttpMethod() + " " + request.getRequest().getRequestURI();
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, HttpHeaders given, ServletWebRequest request) {
        var headers = new HttpHeaders(given);
        problem.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, seconds(wait)));
        return answer(ProblemDetails.of(problem, locale(request)), headers, request);
    }

    /** Never too few of them. */
    static String seconds(Duration wait) {
        return Long.toString(wait.plusMillis(999).toSeconds());
    }

    private @Nullable ResponseEntity<Object> answer(
            ProblemDetail detail, HttpHeaders headers, ServletWebRequest request) {
        var response = Objects.requireNonNull(request.getResponse());
        if (response.isCommitted()) {
            return null;
        }
        boolean page =
                Browser.asks(request.getRequest()) && request.getRequest().getDispatcherType() != DispatcherType.ERROR;
        if (!page) {
            return new ResponseEntity<>(detail, headers, HttpStatusCode.valueOf(detail.getStatus()));
        }
        request.getRequest().setAttribute(PROBLEM, detail);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(detail.getStatus());
        } catch (IOException gone) {
            log.debug("The browser left before it was told {}", detail, gone);
        }
        return null;
    }

    private Locale locale(ServletWebRequest request) {
        return language.resolveLocale(request.getRequest());
    }
}
