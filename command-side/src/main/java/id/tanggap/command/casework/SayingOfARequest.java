package id.tanggap.command.casework;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.complaint.Saying;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The name under which the request of a verb came: the header {@code Idempotency-Key} of a program, or the hidden field
 * {@code request} that each form of a page has. The same request sent twice is granted once then.
 */
final class SayingOfARequest {

    private static final String HEADER = "Idempotency-Key";
    private static final String FIELD = "request";
    private static final int LONGEST = 200;

    private SayingOfARequest() {}

    static Saying of(HttpServletRequest request) {
        return given(HEADER, request.getHeader(HEADER))
                .or(() -> given(FIELD, request.getParameter(FIELD)))
                .<Saying>map(Saying.Requested::new)
                .orElse(Saying.UNNAMED);
    }

    private static Optional<String> given(String where, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        String plain = id.strip();
        if (plain.length() > LONGEST || plain.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "invalid-request-id",
                            new Bilingual(
                                    "Nomor permintaan paling banyak 200 huruf dalam satu baris.",
                                    "The id of a request has at most 200 characters, in one line."))
                    .at(where);
        }
        return Optional.of(plain);
    }
}
