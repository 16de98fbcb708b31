package id.tanggap.command.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** A day as people write it here: {@code 2026-03-02} or, as spreadsheets do, {@code 2/3/2026}. */
public final class Day {

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Day() {}

    /** @throws DateTimeParseException when it is no day */
    public static LocalDate of(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notIso) {
            return LocalDate.parse(written, DAY_FIRST);
        }
    }
}
