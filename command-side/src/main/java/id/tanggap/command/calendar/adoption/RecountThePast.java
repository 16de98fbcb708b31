package id.tanggap.command.calendar.adoption;

import id.tanggap.command.decision.Intent;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.calendar.PastRecounted;
import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured is counted under the calendars as they are known now; nothing happens where it is already. */
public record RecountThePast(Actor by, Instant at) implements Intent<AdoptedCalendars, CalendarEvent> {

    @Override
    public String target() {
        return CalendarEvent.STREAM;
    }

    @Override
    public List<CalendarEvent> decide(@Nullable AdoptedCalendars state) {
        return state == null || state.belated().isEmpty()
                ? List.of()
                : List.of(new PastRecounted(state.belated(), by, at));
    }
}
