package id.tanggap.events.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The hours of each day of a week; what lies between two of a day is a break, and a day without any is free. */
public record Week(
        List<Shift> mon,
        List<Shift> tue,
        List<Shift> wed,
        List<Shift> thu,
        List<Shift> fri,
        List<Shift> sat,
        List<Shift> sun) {

    /** @throws IllegalArgumentException when two shifts of a day overlap, or there are none at all */
    public Week {
        mon = inOrder(mon);
        tue = inOrder(tue);
        wed = inOrder(wed);
        thu = inOrder(thu);
        fri = inOrder(fri);
        sat = inOrder(sat);
        sun = inOrder(sun);
        if (mon.isEmpty()
                && tue.isEmpty()
                && wed.isEmpty()
                && thu.isEmpty()
                && fri.isEmpty()
                && sat.isEmpty()
                && sun.isEmpty()) {
            throw new IllegalArgumentException("A week without work");
        }
    }

    public List<Shift> on(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> mon;
            case TUESDAY -> tue;
            case WEDNESDAY -> wed;
            case THURSDAY -> thu;
            case FRIDAY -> fri;
            case SATURDAY -> sat;
            case SUNDAY -> sun;
        };
    }

    /** How long a working day is on average: as long as a day of this many hours is one <em>hari kerja</em>. */
    public Duration day() {
        List<List<Shift>> worked = Arrays.stream(DayOfWeek.values())
                .map(this::on)
                .filter(shifts -> !shifts.isEmpty())
                .toList();
        long minutes = worked.stream()
                .flatMap(List::stream)
                .mapToLong(shift -> shift.to() - shift.from())
                .sum();
        return Duration.ofSeconds(minutes * 60 / worked.size());
    }

    private static List<Shift> inOrder(List<Shift> shifts) {
        List<Shift> ordered =
                shifts.stream().sorted(Comparator.comparingInt(Shift::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).from() < ordered.get(i - 1).to()) {
                throw new IllegalArgumentException("Hours overlap: "
                        + ordered.get(i - 1).value() + ", " + ordered.get(i).value());
            }
        }
        return ordered;
    }
}
