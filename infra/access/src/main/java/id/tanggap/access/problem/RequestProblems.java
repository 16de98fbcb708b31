package id.tanggap.access.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is wrong with a request that never reached the code of a capability. */
final class RequestProblems {

    private static final Bilingual REQUIRED = new Bilingual("wajib diisi", "must be given");

    private RequestProblems() {}

    static Problem of(Exception exception, HttpStatusCode status) {
        return switch (exception) {
            case BindingResult invalid -> notValid(fields(invalid));
            case MethodValidationResult invalid when !invalid.isForReturnValue() -> notValid(fields(invalid));
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MissingRequestCookieException missing -> missing(missing.getCookieName());
            case MethodArgumentTypeMismatchException mismatch ->
                notValid(List.of(new Problem.Field(mismatch.getName(), Expected.of(mismatch.getRequiredType()))));
            case TypeMismatchException mismatch ->
                notValid(List.of(new Problem.Field(
                        Objects.requireNonNullElse(mismatch.getPropertyName(), "?"),
                        Expected.of(mismatch.getRequiredType()))));
            case HttpRequestMethodNotSupportedException method -> method(method, status);
            case HttpMediaTypeException type -> mediaType(type, status);
            case MaxUploadSizeExceededException _ -> Problem.tooLarge();
            default -> byStatus(status);
        };
    }

    static Problem byStatus(int status) {
        return byStatus(HttpStatusCode.valueOf(status));
    }

    /** A problem of which nothing is known but its status. */
    static Problem byStatus(HttpStatusCode status) {
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return Problem.notFound();
        }
        return status.is5xxServerError()
                ? new Problem(
                        status,
                        "internal",
                        new Bilingual(
                                "Terjadi kesalahan pada sistem. Coba lagi nanti.",
                                "Something went wrong on our side. Try again later."))
                : new Problem(
                        status,
                        "bad-request",
                        new Bilingual(
                                "Permintaan ini tidak dapat diproses. Periksa alamat dan isinya.",
                                "This request cannot be processed. Check its address and its content."));
    }

    private static Problem notValid(List<Problem.Field> fields) {
        return new Problem(
                BAD_REQUEST,
                "not-valid",
                new Bilingual(
                        "Ada isian yang belum benar: " + names(fields) + ".",
                        "Some fields are not valid: " + names(fields) + "."),
                fields);
    }

    private static String names(List<Problem.Field> fields) {
        return fields.stream().map(Problem.Field::field).distinct().collect(Collectors.joining(", "));
    }

    private static Problem missing(String name) {
        return notValid(List.of(new Problem.Field(name, REQUIRED)));
    }

    private static List<Problem.Field> fields(BindingResult invalid) {
        return invalid.getAllErrors().stream().map(RequestProblems::field).toList();
    }

    private static List<Problem.Field> fields(MethodValidationResult invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors errors
                        ? fields(errors).stream()
                        : result.getResolvableErrors().stream()
                                .map(error -> new Problem.Field(parameter(result), message(error))))
                .toList();
    }

    private static List<Problem.Field> fields(ParameterErrors errors) {
        return errors.getAllErrors().stream().map(RequestProblems::field).toList();
    }

    private static Problem.Field field(ObjectError error) {
        return error instanceof FieldError field
                ? new Problem.Field(field.getField(), field.isBindingFailure() ? Expected.of(null) : message(error))
                : new Problem.Field(error.getObjectName(), message(error));
    }

    private static String parameter(ParameterValidationResult result) {
        return Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "?");
    }

    /** Bean Validation has found the words already, in the language of the request. */
    private static Bilingual message(MessageSourceResolvable error) {
        var words = Objects.requireNonNullElse(error.getDefaultMessage(), "?");
        return new Bilingual(words, words);
    }

    private static Problem method(HttpRequestMethodNotSupportedException method, HttpStatusCode status) {
        var supported = method.getSupportedHttpMethods() == null
                ? ""
                : method.getSupportedHttpMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new Problem(
                status,
                "method-not-supported",
                new Bilingual(
                        "Alamat ini tidak menerima " + method.getMethod() + ". Gunakan: " + supported + ".",
                        "This address does not take " + method.getMethod() + ". Use: " + supported + "."));
    }

    private static Problem mediaType(HttpMediaTypeException type, HttpStatusCode status) {
        var supported =
                type.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
        return new Problem(
                status,
                "media-type-not-supported",
                new Bilingual(
                        "Jenis isi ini tidak didukung. Gunakan: " + supported + ".",
                        "This content type is not supported. Use: " + supported + "."));
    }
}
