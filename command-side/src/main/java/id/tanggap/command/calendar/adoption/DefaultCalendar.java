package id.tanggap.command.calendar.adoption;

import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.Week;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Until the government adopts its own: the hours of Perpres 21/2023, five days and 37.5 hours a week, and the national days of
 * 2024 to 2026. The hours of Ramadan are not in it, for its first day is decreed.
 */
final class DefaultCalendar {

    static final CalendarId ID = new CalendarId("kantor");

    private static final String DAYS = "/calendar/indonesia-2024-2026.csv";
    private static final List<Shift> DAY = List.of(new Shift("07:30-12:00"), new Shift("13:00-16:00"));
    private static final List<Shift> FRIDAY = List.of(new Shift("07:30-11:30"), new Shift("13:00-16:30"));

    private DefaultCalendar() {}

    static CalendarTerms in(ZoneId zone) {
        return new CalendarTerms(
                zone,
                LocalDate.of(2024, 1, 1),
                new Week(DAY, DAY, DAY, DAY, FRIDAY, List.of(), List.of()),
                List.of(),
                nationalDays(),
                Set.of());
    }

    private static List<DayOff> nationalDays() {
        try (InputStream file = Objects.requireNonNull(DefaultCalendar.class.getResourceAsStream(DAYS), DAYS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(day -> new DayOff(LocalDate.parse(day[0]), day[1], DayOff.Kind.valueOf(day[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
