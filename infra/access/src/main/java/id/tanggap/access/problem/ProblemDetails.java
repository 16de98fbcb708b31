package id.tanggap.access.problem;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes a {@link Problem} down as RFC 9457 has it, in one language. */
final class ProblemDetails {

    private ProblemDetails() {}

    static ProblemDetail of(Problem problem, Locale locale) {
        var detail = ProblemDetail.forStatusAndDetail(
                problem.status(), problem.text().in(locale));
        detail.setType(URI.create("urn:tanggap:problem:" + problem.slug()));
        detail.setTitle(title(problem.status()).in(locale));
        if (!problem.fields().isEmpty()) {
            detail.setProperty(
                    "errors",
                    problem.fields().stream()
                            .map(each -> Map.of(
                                    "field",
                                    each.field(),
                                    "message",
                                    each.message().in(locale)))
                            .toList());
        }
        return detail;
    }

    private static Bilingual title(HttpStatusCode code) {
        return switch (HttpStatus.resolve(code.value())) {
            case BAD_REQUEST -> new Bilingual("Permintaan belum benar", "Bad request");
            case UNAUTHORIZED -> new Bilingual("Belum masuk", "Not signed in");
            case FORBIDDEN -> new Bilingual("Tidak diizinkan", "Not allowed");
            case NOT_FOUND -> new Bilingual("Tidak ditemukan", "Not found");
            case METHOD_NOT_ALLOWED -> new Bilingual("Metode tidak didukung", "Method not supported");
            case NOT_ACCEPTABLE -> new Bilingual("Format tidak tersedia", "Format not available");
            case REQUEST_TIMEOUT -> new Bilingual("Terlalu lambat", "Too slow");
            case CONFLICT ->
                new Bilingual("Bertentangan dengan keadaan sekarang", "In conflict with the present state");
            case GONE -> new Bilingual("Sudah tidak ada", "Gone");
            case CONTENT_TOO_LARGE -> new Bilingual("Terlalu besar", "Too large");
            case UNSUPPORTED_MEDIA_TYPE -> new Bilingual("Jenis isi tidak didukung", "Content type not supported");
            case UNPROCESSABLE_CONTENT -> new Bilingual("Isian belum benar", "Not valid");
            case TOO_MANY_REQUESTS -> new Bilingual("Terlalu sering", "Too many requests");
            case INTERNAL_SERVER_ERROR -> new Bilingual("Kesalahan pada sistem", "Internal error");
            case SERVICE_UNAVAILABLE -> new Bilingual("Sedang tidak tersedia", "Unavailable");
            case HttpStatus other -> new Bilingual(other.getReasonPhrase(), other.getReasonPhrase());
            case null -> new Bilingual("Kesalahan " + code.value(), "Error " + code.value());
        };
    }
}
