package id.tanggap.command.calendar.adoption;

import id.tanggap.command.decision.Intent;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The default becomes a calendar, unless the government has adopted one. */
public record AdoptFirstCalendar(ZoneId zone, Instant at) implements Intent<AdoptedCalendars, CalendarEvent> {

    @Override
    public String target() {
        return CalendarEvent.STREAM;
    }

    @Override
    public List<CalendarEvent> decide(@Nullable AdoptedCalendars state) {
        return state == null
                ? new AdoptCalendar(DefaultCalendar.ID, DefaultCalendar.in(zone), Actor.SYSTEM, at).decide(null)
                : List.of();
    }
}
