package id.tanggap.access.rule;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** What a request may bring. */
record Body(Kind kind, DataSize atMost) {

    enum Kind {
        /** JSON, a form, a table: read as a whole, forms by the server. */
        WHOLE,
        /** Read byte by byte by the capability; what a form would be is none here. */
        RAW,
        /** A file, read as it comes in and never held as a whole. */
        UPLOAD
    }

    /** @throws Problem if the head of the request says already that it brings something else, or more */
    void check(HttpServletRequest request) {
        if (isMultipart(request) && kind != Kind.UPLOAD) {
            throw unsupported();
        }
        if (isForm(request) && kind == Kind.RAW) {
            throw unsupported();
        }
        if (request.getContentLengthLong() > atMost.toBytes()) {
            throw Problem.tooLarge();
        }
    }

    boolean readsParameters(HttpServletRequest request) {
        return kind == Kind.WHOLE || !isForm(request);
    }

    static boolean isMultipart(HttpServletRequest request) {
        return type(request).startsWith("multipart/");
    }

    private static boolean isForm(HttpServletRequest request) {
        return type(request).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static String type(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static Problem unsupported() {
        return new Problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "media-type-not-supported",
                new Bilingual(
                        "Alamat ini tidak menerima isi sejenis itu. Lihat /v3/api-docs untuk yang diterima.",
                        "This address takes no such content. See /v3/api-docs for what it takes."));
    }
}
