package id.tanggap.command.calendar.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.events.calendar.BelatedRevision;
import id.tanggap.events.calendar.CalendarAdopted;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.PastRecounted;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.worktime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

class CalendarAdoptionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final CalendarTerms DEFAULT = DefaultCalendar.in(WITA);
    private static final CalendarTerms FIRE = of(DEFAULT, Set.of(new OpdId("damkar")));

    private final LivingComplaints life = new LivingComplaints(NOW)
            .serves(AdoptedCalendars.KIND, AdoptFirstCalendar.class, AdoptCalendar.class, RecountThePast.class);

    @Test
    void theFirstStartAdoptsTheDefaultInTheZoneOfTheGovernmentAndNoLaterOneAnything() {
        start();
        start();

        assertThat(life.payloads(CalendarEvent.STREAM))
                .containsExactly(new CalendarAdopted(DefaultCalendar.ID, DEFAULT, Actor.SYSTEM, NOW));
    }

    @Test
    void whatTheGovernmentHasAdoptedStands() {
        adopt("kerja", DEFAULT);

        start();

        assertThat(life.payloads(CalendarEvent.STREAM)).hasSize(1);
    }

    @Test
    void theDefaultIsThirtySevenAndAHalfHoursAWeekAndKnowsItsNationalDays() {
        WorkingTime time = WorkingTime.of(DEFAULT);
        assertThat(time.between(day("2026-08-03"), day("2026-08-10"))).isEqualTo(Duration.ofMinutes(37 * 60 + 30));
        assertThat(DEFAULT.week().day()).isEqualTo(Duration.ofMinutes(450));
        assertThat(time.between(day("2024-04-08"), day("2024-04-16")))
                .as("Idul Fitri 2024")
                .isZero();
        assertThat(DEFAULT.nothingKnownFrom()).contains(LocalDate.of(2027, 1, 1));
        for (int year = 2024; year <= 2026; year++) {
            int of = year;
            assertThat(DEFAULT.days().stream()
                            .filter(off -> off.date().getYear() == of && off.kind() == DayOff.Kind.NATIONAL))
                    .hasSize(year == 2024 ? 19 : 17);
        }
    }

    @Test
    void theSameAgainChangesNothingAndAnotherIsTheNextRevision() {
        adopt("kantor", DEFAULT);
        adopt("kantor", DEFAULT);
        CalendarTerms east = DefaultCalendar.in(ZoneId.of("Asia/Jayapura"));
        adopt("kantor", east);

        assertThat(life.payloads(CalendarEvent.STREAM))
                .containsExactly(
                        new CalendarAdopted(new CalendarId("kantor"), DEFAULT, DISKOMINFO, NOW),
                        new CalendarAdopted(new CalendarId("kantor"), east, DISKOMINFO, NOW));
    }

    @Test
    void anOfficeHasOneCalendar() {
        adopt("kantor", DEFAULT);
        adopt("siaga", FIRE);

        assertThatThrownBy(() -> adopt("lain", FIRE)).satisfies(broken(AnOfficeHasOneCalendar.class));
        adopt("siaga", of(DEFAULT, Set.of(new OpdId("rsud"))));
        adopt("lain", FIRE);
    }

    @Test
    void oneCalendarIsForAllAndOnlyOne() {
        assertThatThrownBy(() -> adopt("siaga", FIRE)).satisfies(broken(OneCalendarIsForAll.class));
        adopt("kantor", DEFAULT);
        assertThatThrownBy(() -> adopt("lain", DEFAULT)).satisfies(broken(OneCalendarIsForAll.class));
        assertThatThrownBy(() -> adopt("kantor", FIRE)).satisfies(broken(OneCalendarIsForAll.class));
    }

    @Test
    void thePastIsRecountedOnceForEachRevisionThatCameTooLateForIt() {
        recount();
        adopt("kantor", DEFAULT);
        recount();
        assertThat(life.payloads(CalendarEvent.STREAM))
                .as("there is but one way to count")
                .hasSize(1);

        adopt("kantor", DefaultCalendar.in(ZoneId.of("Asia/Jayapura")));
        recount();
        recount();
        assertThat(life.payloads(CalendarEvent.STREAM))
                .hasSize(3)
                .last()
                .isEqualTo(new PastRecounted(
                        List.of(new BelatedRevision(new CalendarId("kantor"), 2, DEFAULT.from(), NOW)),
                        DISKOMINFO,
                        NOW));
    }

    @Test
    void aRevisionOfDaysToComeMovesNothingOfThePast() {
        adopt("kantor", DEFAULT);
        adopt(
                "kantor",
                new CalendarTerms(
                        DEFAULT.zone(), LocalDate.of(2027, 1, 1), DEFAULT.week(), List.of(), DEFAULT.days(), Set.of()));

        recount();

        assertThat(life.payloads(CalendarEvent.STREAM)).hasSize(2);
    }

    private void start() {
        life.grant(new AdoptFirstCalendar(WITA, NOW));
    }

    private void adopt(String id, CalendarTerms terms) {
        life.grant(new AdoptCalendar(new CalendarId(id), terms, DISKOMINFO, NOW));
    }

    private void recount() {
        life.grant(new RecountThePast(DISKOMINFO, NOW));
    }

    private static CalendarTerms of(CalendarTerms terms, Set<OpdId> opds) {
        return new CalendarTerms(terms.zone(), terms.from(), terms.week(), terms.special(), terms.days(), opds);
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(WITA).toInstant();
    }

    private static ThrowingConsumer<Throwable> broken(Class<?> rule) {
        return thrown -> assertThat(((RuleBroken) thrown).rule()).isInstanceOf(rule);
    }
}
