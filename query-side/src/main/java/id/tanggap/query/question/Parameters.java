package id.tanggap.query.question;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.complaint.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads what callers write into a question. A parameter that is missing or blank is null; one that cannot be understood is
 * a {@link Problem} with status 400 that names it and says what it should be.
 */
public final class Parameters {

    private Parameters() {}

    /** A constant by its name in JSON: {@code in-progress} is {@code IN_PROGRESS}. */
    /** The word of a constant of this type. */
    public static @Nullable String word(String field, @Nullable String text, Class<? extends Enum<?>> type) {
        String given = given(text);
        if (given == null) {
            return null;
        }
        List<String> all = Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
        if (!all.contains(given)) {
            String allowed = String.join(", ", all);
            throw unusable(field, "salah satu dari: " + allowed, "one of: " + allowed);
        }
        return given;
    }

    public static <E extends Enum<E>> @Nullable E constant(String field, @Nullable String text, Class<E> type) {
        String word = word(field, text, type);
        return word == null ? null : Words.read(type, word);
    }

    public static @Nullable OpdId opd(@Nullable String text) {
        return id("opd", text, OpdId::new, "kode OPD seperti dinas-pu", "the id of an office such as dinas-pu");
    }

    public static @Nullable CategoryId category(@Nullable String text) {
        return id("category", text, CategoryId::new, "kategori seperti jalan", "a category such as jalan");
    }

    public static @Nullable PlaceCode place(@Nullable String text) {
        return id(
                "place",
                text,
                PlaceCode::new,
                "kode wilayah Kemendagri seperti 36.04.05",
                "the official code of a region such as 36.04.05");
    }

    public static @Nullable Channel channel(@Nullable String text, ChannelNames channels) {
        String given = given(text);
        if (given == null) {
            return null;
        }
        List<Channel> all = channels.all();
        return all.stream()
                .filter(channel -> channel.word().equals(given))
                .findFirst()
                .orElseThrow(() -> {
                    String allowed = all.stream().map(Channel::word).collect(Collectors.joining(", "));
                    return unusable("channel", "salah satu dari: " + allowed, "one of: " + allowed);
                });
    }

    private static <T> @Nullable T id(
            String field, @Nullable String text, Function<String, T> read, String seharusnya, String shouldBe) {
        String given = given(text);
        if (given == null) {
            return null;
        }
        try {
            return read.apply(given);
        } catch (IllegalArgumentException notOne) {
            throw unusable(field, seharusnya, shouldBe);
        }
    }

    /** A day by itself, without time or zone. */
    public static @Nullable LocalDate day(String field, @Nullable String text) {
        String given = given(text);
        if (given == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(given);
            // Beyond these a calendar year is no four digits any more, and the index would refuse it.
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Said below.
        }
        throw unusable(field, "tanggal seperti 2026-11-30", "a day such as 2026-11-30");
    }

    /** Two days in their order. */
    public static void ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw unusable("to", "tanggal yang sama dengan `from` atau sesudahnya", "the day of `from` or a later one");
        }
    }

    /** A whole number between bounds. */
    public static int number(String field, @Nullable String text, int otherwise, int least, int most) {
        String given = given(text);
        if (given == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw unusable(
                field,
                "bilangan bulat dari " + least + " sampai " + most,
                "a whole number from " + least + " to " + most);
    }

    /** A version of something that was written; null when none is named. */
    public static @Nullable Long version(@Nullable String text) {
        return given(text) == null ? null : (long) number("seen", text, 0, 0, Integer.MAX_VALUE);
    }

    /** {@code true} or {@code false}. */
    public static @Nullable Boolean flag(String field, @Nullable String text) {
        String given = given(text);
        if (given == null) {
            return null;
        }
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unusable(field, "`true` atau `false`", "`true` or `false`");
        };
    }

    /** The refusal of one parameter, with what it should be. */
    public static Problem unusable(String field, String seharusnya, String shouldBe) {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "parameter",
                        new Bilingual(
                                "`" + field + "` harus " + seharusnya + ".",
                                "`" + field + "` must be " + shouldBe + "."))
                .at(field);
    }

    /** What was written, without blanks around it; null when that is nothing. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
