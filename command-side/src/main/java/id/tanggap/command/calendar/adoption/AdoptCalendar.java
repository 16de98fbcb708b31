package id.tanggap.command.calendar.adoption;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.Rule;
import id.tanggap.events.calendar.CalendarAdopted;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A calendar is adopted, or its next revision. */
public record AdoptCalendar(CalendarId calendar, CalendarTerms terms, Actor by, Instant at)
        implements Intent<AdoptedCalendars, CalendarEvent> {

    @Override
    public String target() {
        return CalendarEvent.STREAM;
    }

    @Override
    public List<CalendarEvent> decide(@Nullable AdoptedCalendars state) {
        AdoptedCalendars adopted = Objects.requireNonNullElse(state, AdoptedCalendars.NONE);
        Rule.require(
                new AnOfficeHasOneCalendar(calendar, terms, adopted),
                new OneCalendarIsForAll(calendar, terms, adopted));
        return adopted.terms(calendar).filter(terms::equals).isPresent()
                ? List.of()
                : List.of(new CalendarAdopted(calendar, terms, by, at));
    }
}
