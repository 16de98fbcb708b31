package id.tanggap.access.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Something that cannot be done, and what to do about it, as it will be told to the caller. Throw it from a
 * controller, or hand it out from a {@link ProblemTranslator}.
 *
 * <p>In the answer {@code type} is {@code urn:tanggap:problem:<slug>}, {@code detail} is the text in the
 * caller's language, and {@code errors} lists the fields with what each should be.
 */
public class Problem extends RuntimeException {

    /** One field of the request, named as the caller named it, and what it should be. */
    public record Field(String field, Bilingual message) {}

    private final HttpStatusCode status;
    private final String slug;
    private final Bilingual text;
    private final List<Field> fields;
    private final @Nullable Duration retryAfter;

    public Problem(HttpStatusCode status, String slug, Bilingual text) {
        this(status, slug, text, List.of());
    }

    public Problem(HttpStatusCode status, String slug, Bilingual text, List<Field> fields) {
        this(status, slug, text, fields, null);
    }

    private Problem(
            HttpStatusCode status, String slug, Bilingual text, List<Field> fields, @Nullable Duration retryAfter) {
        // What went wrong lies with the caller, not in our code: the stack would tell nothing.
        super(text.en(), null, false, false);
        this.status = status;
        this.slug = slug;
        this.text = text;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    /** Nothing is at the address that was asked for. */
    public static Problem notFound() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "not-found",
                new Bilingual(
                        "Tidak ada apa-apa di alamat ini. Periksa alamatnya.",
                        "Nothing is at this address. Check it."));
    }

    /** The body is larger than is read here. */
    public static Problem tooLarge() {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                new Bilingual(
                        "Isi permintaan terlalu besar. Perkecil, atau kirim dalam beberapa bagian.",
                        "The body is too large. Make it smaller, or send it in parts."));
    }

    /** The same problem, blamed on one field of the request. */
    public Problem at(String field) {
        return new Problem(status, slug, text, List.of(new Field(field, text)), retryAfter);
    }

    /** The same problem, which is gone after some time: the answer says so in its {@code Retry-After}. */
    public Problem retryAfter(Duration wait) {
        return new Problem(status, slug, text, fields, wait);
    }

    public HttpStatusCode status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Bilingual text() {
        return text;
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
