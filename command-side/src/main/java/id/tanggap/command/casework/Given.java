package id.tanggap.command.casework;

import id.tanggap.command.form.Fields;
import id.tanggap.command.form.WebLink;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one field of a body, or tells what is wrong with it. */
final class Given {

    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_LINK = 2000;

    private Given() {}

    static String text(@Nullable String value) {
        return required("text", value, LONGEST_TEXT);
    }

    static String required(String field, @Nullable String value, int longest) {
        return Fields.read(fields -> fields.required(field, value, longest));
    }

    static <E extends Enum<E>> E oneOf(String field, @Nullable String value, Class<E> allowed) {
        return Fields.read(fields -> fields.oneOf(field, value, allowed));
    }

    static <E extends Enum<E>> E oneOf(String field, @Nullable String value, Class<E> allowed, E otherwise) {
        return value == null || value.isBlank() ? otherwise : oneOf(field, value, allowed);
    }

    /** A code whose type refuses what it cannot be. */
    static <T> T code(String field, @Nullable String value, Function<String, T> type) {
        return Fields.read(fields -> {
            Optional<String> text = fields.required(field, value, 100);
            return text.flatMap(code -> fields.as(
                    field,
                    code,
                    type,
                    "Kode ini tidak dikenali. Pilih dari daftar yang berlaku.",
                    "This is no such code. Choose one from the list in force."));
        });
    }

    /** An address of the web that people may be sent to. */
    static String link(String field, @Nullable String value) {
        String link = required(field, value, LONGEST_LINK);
        if (!WebLink.is(link)) {
            throw Fields.refusal(
                    field,
                    "Isi tautan yang diawali http:// atau https:// dan nama situsnya, tanpa nama pengguna, spasi atau"
                            + " tanda tersembunyi.",
                    "Give a link that begins with http:// or https:// and the name of its site, without a user name,"
                            + " blanks or hidden signs.");
        }
        return link;
    }

    static @Nullable String linkIfAny(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : link(field, value);
    }
}
