package id.tanggap.query.calendar;

import id.tanggap.events.calendar.CalendarAdopted;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.Week;
import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Calendars of five equal days, in Jakarta. */
public final class Workweek {

    private Workweek() {}

    /** @param hours {@code 07:30-12:00}, of Monday to Friday, with commas between them */
    public static CalendarAdopted adopted(String from, String hours, Instant at) {
        List<Shift> day = Arrays.stream(hours.split(",")).map(Shift::new).toList();
        return new CalendarAdopted(
                new CalendarId("kantor"),
                new CalendarTerms(
                        ZoneId.of("Asia/Jakarta"),
                        LocalDate.parse(from),
                        new Week(day, day, day, day, day, List.of(), List.of()),
                        List.of(),
                        List.of(new DayOff(LocalDate.of(2026, 8, 17), "Hari Kemerdekaan", DayOff.Kind.NATIONAL)),
                        Set.of()),
                Actor.SYSTEM,
                at);
    }
}
