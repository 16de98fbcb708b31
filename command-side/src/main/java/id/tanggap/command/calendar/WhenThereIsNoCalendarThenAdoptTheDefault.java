package id.tanggap.command.calendar;

import id.tanggap.access.GovernmentZone;
import id.tanggap.command.calendar.adoption.AdoptFirstCalendar;
import id.tanggap.command.decision.Grants;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** At every start; only the very first one finds no calendar. */
@Component
final class WhenThereIsNoCalendarThenAdoptTheDefault implements ApplicationRunner {

    private final Grants grants;
    private final Clock clock;
    private final ZoneId zone;

    WhenThereIsNoCalendarThenAdoptTheDefault(Grants grants, Clock clock, @GovernmentZone ZoneId zone) {
        this.grants = grants;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void run(ApplicationArguments args) {
        grants.grant(new AdoptFirstCalendar(zone, clock.instant()));
    }
}
