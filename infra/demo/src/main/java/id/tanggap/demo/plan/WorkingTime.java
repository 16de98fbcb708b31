package id.tanggap.demo.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Set;

/** When offices are open: Monday to Friday from half past seven to four, and not on holidays. */
final class WorkingTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    /** Working hours of a day. */
    static final double DAY = 8.5;

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CLOSES = LocalTime.of(16, 0);
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(6, 1),
            MonthDay.of(8, 17),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));
    private static final Set<String> OF_THE_MOON = Set.of(
            // New year, the Prophet's birthday, his journey, Lebaran with the days off around it, Idul Adha.
            "1-1", "3-12", "7-27", "9-29", "9-30", "10-1", "10-2", "10-3", "10-4", "12-10");

    private WorkingTime() {}

    static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    static boolean isHoliday(LocalDate day) {
        HijrahDate moon = HijrahDate.from(day);
        return HOLIDAYS.contains(MonthDay.from(day))
                || OF_THE_MOON.contains(moon.get(ChronoField.MONTH_OF_YEAR) + "-" + moon.get(ChronoField.DAY_OF_MONTH));
    }

    /** The moment after so many hours in which the office was open. */
    static Instant after(Instant from, double hours) {
        ZonedDateTime at = from.atZone(ZONE);
        Duration left = Duration.ofSeconds(Math.round(hours * 3600));
        while (true) {
            ZonedDateTime opens = at.with(OPENS);
            ZonedDateTime closes = at.with(CLOSES);
            if (works(at.toLocalDate()) && at.isBefore(closes)) {
                ZonedDateTime begins = at.isBefore(opens) ? opens : at;
                Duration today = Duration.between(begins, closes);
                if (left.compareTo(today) <= 0) {
                    return begins.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay(ZONE);
        }
    }

    /** The moment after so many hours of a calendar. */
    static Instant later(Instant from, double hours) {
        return from.plusSeconds(Math.round(hours * 3600));
    }
}
