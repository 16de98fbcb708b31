package id.tanggap.command.calendar;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.calendar.adoption.AdoptCalendar;
import id.tanggap.command.calendar.adoption.AdoptedCalendars;
import id.tanggap.command.calendar.adoption.RecountThePast;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.events.calendar.BelatedRevision;
import id.tanggap.events.calendar.PastRecounted;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Calendars over HTTP. */
@RestController
final class CalendarController {

    private final Grants grants;
    private final Clock clock;

    CalendarController(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * The calendar stands so, now or before.
     *
     * @param version which revision of it that is, counted from 1
     */
    record Adopted(String id, long version) {}

    @PostMapping("/api/calendars")
    Adopted adopt(@RequestBody CalendarForm form, @AuthenticationPrincipal StaffMember member) {
        AdoptCalendar adopt = form.read(new Fields(), Who.acts(member), clock.instant());
        AdoptedCalendars adopted = grants.grant(adopt).state().orElseThrow();
        return new Adopted(adopt.calendar().value(), adopted.revision(adopt.calendar()));
    }

    /**
     * What was measured is counted under the calendars as they are known now.
     *
     * @param revisions which figures that moved; none where everything was counted so already
     */
    record Recounted(List<BelatedRevision> revisions) {}

    @PostMapping("/api/calendars/recount")
    Recounted recount(@AuthenticationPrincipal StaffMember member) {
        RecountThePast wish = new RecountThePast(Who.acts(member), clock.instant());
        return new Recounted(grants.grant(wish).granted().stream()
                .map(event -> ((PastRecounted) event).revisions())
                .findFirst()
                .orElse(List.of()));
    }
}
