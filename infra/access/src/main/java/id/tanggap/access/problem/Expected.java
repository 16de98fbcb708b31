package id.tanggap.access.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field of some type should look like. */
final class Expected {

    private Expected() {}

    static Bilingual of(@Nullable Class<?> type) {
        if (type == null) {
            return new Bilingual("bentuknya tidak sesuai", "does not have the right form");
        }
        if (type.isEnum()) {
            var values =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Bilingual("harus salah satu dari: " + values, "must be one of: " + values);
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> new Bilingual("harus bilangan bulat", "must be a whole number");
            case "double", "Double", "BigDecimal" -> new Bilingual("harus angka", "must be a number");
            case "boolean", "Boolean" -> new Bilingual("harus true atau false", "must be true or false");
            case "Instant", "OffsetDateTime" ->
                new Bilingual(
                        "harus waktu dengan zona, misalnya 2026-01-31T08:00:00+07:00",
                        "must be a time with its zone, such as 2026-01-31T08:00:00+07:00");
            case "LocalDate" ->
                new Bilingual("harus tanggal, misalnya 2026-01-31", "must be a date, such as 2026-01-31");
            case "String" -> new Bilingual("harus teks", "must be text");
            case "UUID" -> new Bilingual("harus UUID", "must be a UUID");
            default ->
                type.isArray() || Collection.class.isAssignableFrom(type)
                        ? new Bilingual("harus daftar", "must be a list")
                        : of(null);
        };
    }
}
