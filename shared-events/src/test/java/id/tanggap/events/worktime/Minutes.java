package id.tanggap.events.worktime;

import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.SpecialWeek;
import id.tanggap.events.calendar.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Working time told slowly: one minute after another, each asked for itself whether anybody works. */
final class Minutes {

    private final CalendarTerms terms;

    Minutes(CalendarTerms terms) {
        this.terms = terms;
    }

    /** Between two whole minutes. */
    long between(Instant from, Instant to) {
        long worked = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            if (isWorked(minute)) {
                worked++;
            }
        }
        return worked;
    }

    /** The end of the minute by which so many were worked. */
    Instant after(Instant from, long minutes) {
        Instant minute = from;
        for (long left = minutes; left > 0; minute = minute.plusSeconds(60)) {
            if (isWorked(minute)) {
                left--;
            }
        }
        return minute;
    }

    /** The end of the last minute that is worked on the last of so many days after today on which somebody works. */
    Instant endOfDay(Instant from, int days) {
        LocalDate date = from.atZone(terms.zone()).toLocalDate();
        int left = days;
        Instant end = from;
        while (left > 0) {
            date = date.plusDays(1);
            Instant minute = date.atStartOfDay(terms.zone()).toInstant();
            Instant midnight = date.plusDays(1).atStartOfDay(terms.zone()).toInstant();
            boolean worked = false;
            for (; minute.isBefore(midnight); minute = minute.plusSeconds(60)) {
                if (isWorked(minute)) {
                    worked = true;
                    end = minute.plus(Duration.ofMinutes(1));
                }
            }
            left -= worked ? 1 : 0;
        }
        return end;
    }

    private boolean isWorked(Instant minute) {
        ZonedDateTime local = minute.atZone(terms.zone());
        LocalDate date = local.toLocalDate();
        for (DayOff off : terms.days()) {
            if (off.date().equals(date)) {
                return false;
            }
        }
        Week week = terms.week();
        for (SpecialWeek special : terms.special()) {
            if (!date.isBefore(special.from()) && !date.isAfter(special.to())) {
                week = special.week();
            }
        }
        List<List<Shift>> days =
                List.of(week.mon(), week.tue(), week.wed(), week.thu(), week.fri(), week.sat(), week.sun());
        for (Shift shift : days.get(date.getDayOfWeek().getValue() - 1)) {
            String[] ends = shift.value().split("-");
            boolean begun = !local.toLocalTime().isBefore(LocalTime.parse(ends[0]));
            if (begun && (ends[1].equals("24:00") || local.toLocalTime().isBefore(LocalTime.parse(ends[1])))) {
                return true;
            }
        }
        return false;
    }
}
