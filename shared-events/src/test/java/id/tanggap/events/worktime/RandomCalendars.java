package id.tanggap.events.worktime;

import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.SpecialWeek;
import id.tanggap.events.calendar.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Calendars that a government might adopt, with all that can lie in the weeks around a leap day: the same for the same seed. */
final class RandomCalendars {

    static final LocalDate FIRST = LocalDate.of(2028, 2, 14);
    static final int DAYS = 24;

    /** The last has other clocks in summer, which begins behind these weeks. */
    private static final List<String> ZONES =
            List.of("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura", "UTC", "Europe/Berlin");

    private final Random random;

    RandomCalendars(long seed) {
        this.random = new Random(seed);
    }

    CalendarTerms calendar() {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate decreed = day();
        List<SpecialWeek> special = random.nextBoolean()
                ? List.of(new SpecialWeek(decreed, decreed.plusDays(random.nextInt(10)), "Ramadan", week()))
                : List.of();
        List<DayOff> days = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> day())
                .distinct()
                .map(day -> new DayOff(day, "libur", DayOff.Kind.values()[random.nextInt(3)]))
                .toList();
        return new CalendarTerms(zone, FIRST, week(), special, days, Set.of());
    }

    /** A whole minute. */
    Instant minute() {
        return Instant.parse(FIRST + "T00:00:00Z").plusSeconds(60L * random.nextInt(DAYS * 24 * 60));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private Week week() {
        return new Week(work(), hours(), hours(), hours(), hours(), hours(), hours());
    }

    private List<Shift> hours() {
        return random.nextInt(4) == 0 ? List.of() : work();
    }

    private List<Shift> work() {
        int[] minutes = random.ints(0, 24 * 60)
                .distinct()
                .limit(2 * (1 + random.nextInt(3)))
                .sorted()
                .toArray();
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < minutes.length; i += 2) {
            boolean untilMidnight = i + 2 == minutes.length && random.nextInt(4) == 0;
            shifts.add(Shift.of(time(minutes[i]), untilMidnight ? LocalTime.MIDNIGHT : time(minutes[i + 1])));
        }
        return shifts;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
