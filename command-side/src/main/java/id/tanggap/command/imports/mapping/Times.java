package id.tanggap.command.imports.mapping;

import id.tanggap.events.text.Sight;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of an archive as people write them. The pattern says in which order day, month and year stand and
 * whether a time of day must be there; how they are written does not matter: {@code 1/5/24}, {@code 01-Mei-2024 13.05}, {@code
 * Rabu, 1 MEI 2024 pukul 13.05 WIB}, {@code 2024-05-01T06:05:00Z}, {@code 1 May 2024 1:05 pm}, or the number of days that a
 * spreadsheet counts. What is written must be: there is no 31 February and no 25th hour.
 *
 * @param zone of times that do not say theirs
 * @param firstDay a year of two digits is the first such year from this day's on
 */
public record Times(TimePattern pattern, ZoneId zone, LocalDate firstDay) {

    private static final LocalDate DAY_ZERO_OF_SPREADSHEETS = LocalDate.of(1899, 12, 30);
    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();
    private static final int LONGEST = 100;
    private static final Pattern DAYS_OF_SPREADSHEETS = Pattern.compile("(\\d{5})(?:[.,](\\d{1,15}))?");
    private static final Pattern DIGITS_OF_A_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(?<day>.*?)(?:(?<=\\d)t(?=\\d)|[ ,])\\s*(?:(?<clock>pukul|jam|pkl\\.?|at)\\s*)?"
                    + "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?)?"
                    + "\\s*(?<half>[ap]\\.?m\\.?)?\\s*\\(?(?<zone>wib|wita|wit|utc|gmt|z)?\\)?\\s*"
                    + "(?<offset>[+-]\\d{1,2}(?::?\\d{2})?)?");
    private static final Pattern ONE_DIGIT_OFFSET = Pattern.compile("(?<sign>[+-])(?<hour>\\d)(?!\\d)");
    private static final Pattern ZONE_OF_A_DAY = Pattern.compile("(.*\\d)\\s*\\(?(wib|wita|wit)\\)?");
    private static final Pattern BETWEEN_DIGIT_AND_LETTER =
            Pattern.compile("(?<=\\d)(?:st|nd|rd|th)(?=[ ,./-]|$)|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s./,()\\\\-]+");
    private static final Set<String> DAYS_OF_THE_WEEK = Set.of(
            "senin",
            "selasa",
            "rabu",
            "kamis",
            "jumat",
            "jum'at",
            "jum’at",
            "sabtu",
            "minggu",
            "ahad",
            "sen",
            "sel",
            "rab",
            "kam",
            "jum",
            "sab",
            "min",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun");

    /**
     * A day alone is its midnight.
     *
     * @throws UnreadableTime when it is no such time
     */
    Instant read(String written) {
        return written(written).instant();
    }

    /** @throws UnreadableTime when it is no such time */
    WrittenTime written(String cell) {
        WrittenTime written = end(cell);
        if (written.time() == null && pattern.needsTime()) {
            if (DAYS_OF_SPREADSHEETS.matcher(plain(cell)).matches()) {
                return new WrittenTime(written.day(), LocalTime.MIDNIGHT, written.zone());
            }
            throw UnreadableTime.otherForm();
        }
        return written;
    }

    /**
     * The end of something may be a day alone, whatever the pattern says of the beginnings.
     *
     * @throws UnreadableTime when it is no such time
     */
    WrittenTime end(String cell) {
        if (cell.length() > LONGEST) {
            throw UnreadableTime.otherForm();
        }
        String written = plain(cell);
        return ofSpreadsheet(written)
                .or(() -> ofPeople(written.toLowerCase(Locale.ROOT)))
                .or(() -> exact(written))
                .orElseThrow(UnreadableTime::otherForm);
    }

    private static String plain(String cell) {
        String single = Sight.single(cell);
        return single.startsWith("'") ? single.substring(1) : single;
    }

    /** Whether it has the form of a time, be there such a day or not. */
    public boolean hasTheForm(String written) {
        try {
            written(written);
            return true;
        } catch (UnreadableTime unreadable) {
            return unreadable.isImpossible();
        }
    }

    private Optional<WrittenTime> ofSpreadsheet(String written) {
        Matcher days = DAYS_OF_SPREADSHEETS.matcher(written);
        if (!days.matches()) {
            return Optional.empty();
        }
        LocalDate day = DAY_ZERO_OF_SPREADSHEETS.plusDays(Long.parseLong(days.group(1)));
        if (days.group(2) == null) {
            return Optional.of(new WrittenTime(day, null, zone));
        }
        long second = Math.round(Double.parseDouble("0." + days.group(2)) * SECONDS_OF_A_DAY);
        return Optional.of(new WrittenTime(day, LocalTime.ofSecondOfDay(Math.min(second, SECONDS_OF_A_DAY - 1)), zone));
    }

    private Optional<WrittenTime> ofPeople(String written) {
        Matcher time = TIME_OF_DAY.matcher(written);
        if (time.matches() && saysATimeOfDay(time)) {
            Optional<LocalDate> day = day(time.group("day"));
            if (day.isPresent()) {
                return Optional.of(at(day.get(), time));
            }
        }
        Matcher alone = ZONE_OF_A_DAY.matcher(written);
        return alone.matches()
                ? day(alone.group(1)).map(day -> new WrittenTime(day, null, zone(alone.group(2), null)))
                : day(written).map(day -> new WrittenTime(day, null, zone));
    }

    /** A number by itself is no hour: it may be the year. */
    private boolean saysATimeOfDay(Matcher time) {
        boolean hourOnly = time.group("minute") == null;
        return (!hourOnly || time.group("clock") != null || time.group("half") != null)
                && (!pattern.needsHalfOfDay() || time.group("half") != null || hour(time) > 12);
    }

    private WrittenTime at(LocalDate day, Matcher time) {
        ZoneId in = zone(time.group("zone"), time.group("offset"));
        int minute = number(time.group("minute"));
        int second = number(time.group("second"));
        int hour = hour(time);
        if (hour == 24 && minute == 0 && second == 0) {
            return new WrittenTime(day.plusDays(1), LocalTime.MIDNIGHT, in);
        }
        String fraction = Objects.requireNonNullElse(time.group("fraction"), "0");
        try {
            return new WrittenTime(
                    day,
                    LocalTime.of(
                            ofWholeDay(hour, time.group("half")),
                            minute,
                            second,
                            Integer.parseInt((fraction + "00000000").substring(0, 9))),
                    in);
        } catch (DateTimeException noSuchHour) {
            throw UnreadableTime.impossible();
        }
    }

    private static int hour(Matcher time) {
        return number(time.group("hour"));
    }

    private static int ofWholeDay(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.startsWith("p");
        if (hour == 0 || (hour > 12 && !afternoon)) {
            throw UnreadableTime.impossible();
        }
        return hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
    }

    private ZoneId zone(@Nullable String name, @Nullable String offset) {
        if (offset != null) {
            try {
                return ZoneOffset.of(ONE_DIGIT_OFFSET.matcher(offset).replaceFirst("${sign}0${hour}"));
            } catch (DateTimeException noSuchOffset) {
                throw UnreadableTime.impossible();
            }
        }
        return switch (name) {
            case null -> zone;
            case "wib" -> ZoneId.of("Asia/Jakarta");
            case "wita" -> ZoneId.of("Asia/Makassar");
            case "wit" -> ZoneId.of("Asia/Jayapura");
            default -> ZoneOffset.UTC;
        };
    }

    /** Nothing if it has not the form of a day, in the order of the pattern or in one that cannot be mistaken. */
    private Optional<LocalDate> day(String written) {
        Matcher digits = DIGITS_OF_A_DAY.matcher(written.strip());
        List<String> parts = new ArrayList<>(
                digits.matches() && pattern.order().startsWith("Y")
                        ? List.of(digits.group(1), digits.group(2), digits.group(3))
                        : Arrays.stream(BETWEEN_PARTS.split(BETWEEN_DIGIT_AND_LETTER
                                        .matcher(written)
                                        .replaceAll(" ")))
                                .filter(part -> !part.isEmpty())
                                .toList());
        if (parts.size() == 4 && DAYS_OF_THE_WEEK.contains(parts.getFirst())) {
            parts.removeFirst();
        }
        if (parts.size() != 3) {
            return Optional.empty();
        }
        return switch (order(parts)) {
            case "DMY" -> of(parts.get(2), parts.get(1), parts.get(0));
            case "MDY" -> of(parts.get(2), parts.get(0), parts.get(1));
            case "YMD" -> of(parts.get(0), parts.get(1), parts.get(2));
            case "YDM" -> of(parts.get(0), parts.get(2), parts.get(1));
            default -> Optional.empty();
        };
    }

    private String order(List<String> parts) {
        boolean yearFirst = parts.getFirst().matches("\\d{4}");
        boolean yearLast = parts.getLast().matches("\\d{4}");
        String ofNumbers = pattern.order();
        if (!isNumber(parts.get(0))) {
            return "MDY";
        }
        if (!isNumber(parts.get(1))) {
            return yearFirst || (!yearLast && ofNumbers.startsWith("Y")) ? "YMD" : "DMY";
        }
        if (yearFirst) {
            return ofNumbers.equals("YDM") ? ofNumbers : "YMD";
        }
        // Which of two digits is a short year in front, only the pattern itself can tell.
        return ofNumbers.startsWith("Y") ? "" : ofNumbers;
    }

    private Optional<LocalDate> of(String year, String month, String day) {
        boolean twoDigits = year.matches("\\d{2}");
        if (!(twoDigits || year.matches("\\d{4}")) || !day.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        Optional<Integer> monthOfYear =
                month.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(month)) : Months.read(month);
        return monthOfYear.map(number -> {
            try {
                return LocalDate.of(
                        twoDigits ? inFull(Integer.parseInt(year)) : Integer.parseInt(year),
                        number,
                        Integer.parseInt(day));
            } catch (DateTimeException noSuchDay) {
                throw UnreadableTime.impossible();
            }
        });
    }

    private int inFull(int year) {
        int first = firstDay.getYear();
        return first + Math.floorMod(year - first, 100);
    }

    private Optional<WrittenTime> exact(String written) {
        try {
            TemporalAccessor read = pattern.exact().parse(written);
            LocalDate day = LocalDate.from(read);
            ZoneId in = Objects.requireNonNullElse(read.query(TemporalQueries.zone()), zone);
            return Optional.of(new WrittenTime(day, read.query(TemporalQueries.localTime()), in));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
