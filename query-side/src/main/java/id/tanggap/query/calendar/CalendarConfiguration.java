package id.tanggap.query.calendar;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendars for whoever counts. Where no events can be read, as where only an index is asked, there are none. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {

    @Bean
    KnownCalendars knownCalendars(ObjectProvider<KnownCalendars.History> history) {
        return new KnownCalendars(history.getIfAvailable(() -> List::of));
    }
}
