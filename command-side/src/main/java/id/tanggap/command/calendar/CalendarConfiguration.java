package id.tanggap.command.calendar;

import static id.tanggap.access.account.Role.ADMIN;
import static id.tanggap.access.account.Role.DISKOMINFO;
import static org.springframework.http.HttpMethod.POST;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.command.calendar.adoption.AdoptCalendar;
import id.tanggap.command.calendar.adoption.AdoptFirstCalendar;
import id.tanggap.command.calendar.adoption.AdoptedCalendars;
import id.tanggap.command.calendar.adoption.RecountThePast;
import id.tanggap.command.decision.Decisions;
import id.tanggap.events.calendar.CalendarEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The commands of the calendars, and who may adopt one. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Decisions<AdoptedCalendars, CalendarEvent> calendarDecisions(CommandBus commands, EventStore events) {
        return Decisions.of(AdoptedCalendars.KIND, commands, events)
                .serve(AdoptFirstCalendar.class, AdoptCalendar.class, RecountThePast.class);
    }

    @Bean
    AccessRules calendarAccess() {
        return rules ->
                rules.on(POST, "/api/calendars", "/api/calendars/recount").only(DISKOMINFO, ADMIN);
    }
}
