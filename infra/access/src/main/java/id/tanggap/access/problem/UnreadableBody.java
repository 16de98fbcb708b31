package id.tanggap.access.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Where in a body the reading stopped, and what should stand there. Says nothing of the code that read it. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException json)) {
            return new Problem(
                    BAD_REQUEST,
                    "unreadable",
                    new Bilingual(
                            "Isi permintaan kosong atau tidak dapat dibaca. Kirim JSON.",
                            "The body is empty or cannot be read. Send JSON."));
        }
        if (json instanceof DatabindException && json.getPath().isEmpty()) {
            return new Problem(
                    BAD_REQUEST,
                    "unreadable",
                    new Bilingual(
                            "JSON ini tidak sesuai bentuk yang diharapkan. Lihat keterangannya di /v3/api-docs.",
                            "The JSON does not have the expected form. See its description at /v3/api-docs."));
        }
        var place = json.getLocation();
        int line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        if (json instanceof DatabindException) {
            var type = json instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
            return new Problem(
                    BAD_REQUEST,
                    "unreadable",
                    new Bilingual(
                            "Isian " + path(json) + " (baris " + line + ") tidak dapat dibaca.",
                            "The field " + path(json) + " (line " + line + ") cannot be read."),
                    List.of(new Problem.Field(path(json), Expected.of(type))));
        }
        return new Problem(
                BAD_REQUEST,
                "unreadable",
                new Bilingual(
                        "JSON rusak pada baris " + line + ", kolom " + column + ". Perbaiki di sana.",
                        "The JSON is broken at line " + line + ", column " + column + ". Mend it there."));
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
