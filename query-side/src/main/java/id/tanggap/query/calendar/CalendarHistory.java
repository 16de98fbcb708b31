package id.tanggap.query.calendar;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.rule.AccessRules;
import id.tanggap.events.calendar.CalendarEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where calendars are read, and by whom: when offices work is no secret, for citizens wait for them. */
@Configuration(proxyBeanMethods = false)
class CalendarHistory {

    @Bean
    KnownCalendars.History historyOfCalendars(EventStore events) {
        return () -> events.readEvents(CalendarEvent.STREAM, 0)
                .asStream()
                .map(message -> (CalendarEvent) message.getPayload())
                .toList();
    }

    @Bean
    AccessRules whoMaySeeCalendars() {
        return rules -> rules.on(GET, "/api/calendars").anyone();
    }
}
