package id.tanggap.command.form;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads fields, whatever brought them: a page, a program or the row of a file. Each becomes the value that it stands for,
 * or it is noted what to mend, so that all of it is told at once.
 */
public final class Fields {

    private static final String INVALID = "invalid-request";

    private final List<Problem.Field> wrong = new ArrayList<>();

    /** @throws Problem that names everything that was wrong */
    public static <T> T read(Function<Fields, Optional<T>> reading) {
        Fields fields = new Fields();
        Optional<T> read = reading.apply(fields);
        fields.check();
        return read.orElseThrow();
    }

    /** One field that is all that there is to say. */
    public static Problem refusal(String field, String indonesian, String english) {
        return new Problem(HttpStatus.BAD_REQUEST, INVALID, new Bilingual(indonesian, english)).at(field);
    }

    /** The text without the blanks around it; empty when there is none. */
    public Optional<String> text(@Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** A text that must be there. */
    public Optional<String> required(String field, @Nullable String value, int longest) {
        Optional<String> text = text(value);
        if (text.isEmpty()) {
            wrong(field, "Wajib diisi.", "It must be given.");
        } else if (text.get().length() > longest) {
            wrong(field, "Paling banyak " + longest + " huruf.", "At most " + longest + " characters.");
            return Optional.empty();
        }
        return text;
    }

    /** One of the names, in capitals or not, with hyphens or underscores. */
    public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, List<E> allowed) {
        String name = value == null ? "" : value.strip().replace('-', '_').replace(' ', '_');
        Optional<E> found = allowed.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
        if (found.isEmpty()) {
            String names = allowed.stream()
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            wrong(field, "Pilih salah satu: " + names + ".", "Choose one of: " + names + ".");
        }
        return found;
    }

    public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, Class<E> allowed) {
        return oneOf(field, value, Arrays.asList(allowed.getEnumConstants()));
    }

    /**
     * The value as a type that refuses what it cannot be, if there is one.
     *
     * @param parse throws a {@link RuntimeException} for what it cannot be
     */
    public <T> Optional<T> as(
            String field, @Nullable String value, Function<String, T> parse, String indonesian, String english) {
        try {
            return text(value).map(parse);
        } catch (RuntimeException refused) {
            wrong(field, indonesian, english);
            return Optional.empty();
        }
    }

    public void wrong(String field, String indonesian, String english) {
        wrong.add(new Problem.Field(field, new Bilingual(indonesian, english)));
    }

    /** @throws Problem that names everything that was wrong */
    public void check() {
        if (!wrong.isEmpty()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    INVALID,
                    new Bilingual("Beberapa isian perlu diperbaiki.", "Some fields need mending."),
                    wrong);
        }
    }
}
