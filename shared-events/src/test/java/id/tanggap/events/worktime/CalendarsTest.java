package id.tanggap.events.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.calendar.CalendarAdopted;
import id.tanggap.events.calendar.CalendarEvent;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.PastRecounted;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.Week;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final OpdId FIRE = new OpdId("damkar");
    private static final OpdId ROADS = new OpdId("dinas-pu");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void whereThereIsNoneAllTimeIsCalendarTime() {
        assertThat(Calendars.NONE.any()).isFalse();
        assertThat(aDay(Calendars.NONE, null, MARCH, "2026-03-10")).isEqualTo(24);
    }

    @Test
    void anOfficeHasItsOwnAndTheOthersHaveThatOfAll() {
        Calendars calendars = new Calendars(List.of(
                adopted("kantor", 8, "2026-01-01", Set.of(), MARCH),
                adopted("siaga", 20, "2026-01-01", Set.of(FIRE), MARCH)));

        assertThat(aDay(calendars, FIRE, MARCH, "2026-03-10")).isEqualTo(20);
        assertThat(aDay(calendars, ROADS, MARCH, "2026-03-10")).isEqualTo(8);
        assertThat(aDay(calendars, null, MARCH, "2026-03-10")).isEqualTo(8);
    }

    @Test
    void anOfficeThatItsCalendarNamesNoMoreHasThatOfAllFromThenOn() {
        Calendars calendars = new Calendars(List.of(
                adopted("kantor", 8, "2026-01-01", Set.of(), MARCH),
                adopted("siaga", 20, "2026-01-01", Set.of(FIRE), MARCH),
                adopted("siaga", 20, "2026-04-01", Set.of(ROADS), MARCH)));

        assertThat(aDay(calendars, FIRE, APRIL, "2026-03-31")).isEqualTo(20);
        assertThat(aDay(calendars, FIRE, APRIL, "2026-04-01")).isEqualTo(8);
        assertThat(aDay(calendars, ROADS, APRIL, "2026-04-01")).isEqualTo(20);
    }

    @Test
    void aRevisionHoldsFromItsFirstDayOn() {
        Calendars calendars = new Calendars(List.of(
                adopted("kantor", 8, "2026-01-01", Set.of(), MARCH),
                adopted("kantor", 6, "2026-04-01", Set.of(), MARCH)));

        assertThat(aDay(calendars, null, MAY, "2026-03-31")).isEqualTo(8);
        assertThat(aDay(calendars, null, MAY, "2026-04-01")).isEqualTo(6);
    }

    @Test
    void whatEndedBeforeARevisionWasKnownKeepsItsLength() {
        Calendars calendars = new Calendars(List.of(
                adopted("kantor", 8, "2026-01-01", Set.of(), MARCH),
                adopted("kantor", 6, "2026-01-01", Set.of(), APRIL)));

        assertThat(aDay(calendars, null, APRIL.minusNanos(1), "2026-03-10")).isEqualTo(8);
        assertThat(aDay(calendars, null, APRIL, "2026-03-10")).isEqualTo(6);
    }

    @Test
    void whatEndedBeforeTheFirstWasAdoptedIsCountedUnderTheFirst() {
        Calendars calendars = new Calendars(List.of(
                adopted("kantor", 8, "2026-03-01", Set.of(), MARCH),
                adopted("kantor", 6, "2026-04-01", Set.of(), APRIL)));

        assertThat(aDay(calendars, null, Instant.parse("2025-07-02T00:00:00Z"), "2025-07-01"))
                .isEqualTo(8);
    }

    @Test
    void anOrderedRecountMovesWhatWasMeasuredAndNothingThatIsAdoptedLater() {
        Calendars calendars = new Calendars(List.of(
                adopted("kantor", 8, "2026-01-01", Set.of(), MARCH),
                adopted("kantor", 6, "2026-01-01", Set.of(), APRIL),
                new PastRecounted(List.of(), Actor.SYSTEM, APRIL.plusSeconds(9)),
                adopted("kantor", 4, "2026-01-01", Set.of(), MAY)));

        assertThat(aDay(calendars, null, MARCH, "2026-03-10")).isEqualTo(6);
        assertThat(aDay(calendars, null, MAY, "2026-03-10")).isEqualTo(4);
    }

    /** Hours of work on that day, as known at that moment. */
    private static long aDay(Calendars calendars, @Nullable OpdId opd, Instant known, String day) {
        Instant begin = Instant.parse(day + "T00:00:00Z");
        return calendars
                .hours(opd, known)
                .between(begin, begin.plus(Duration.ofDays(1)))
                .toHours();
    }

    private static CalendarEvent adopted(String id, int hours, String from, Set<OpdId> opds, Instant at) {
        List<Shift> day = List.of(new Shift("02:00-%02d:00".formatted(2 + hours)));
        return new CalendarAdopted(
                new CalendarId(id),
                new CalendarTerms(
                        ZoneId.of("UTC"),
                        LocalDate.parse(from),
                        new Week(day, day, day, day, day, day, day),
                        List.of(),
                        List.of(),
                        opds),
                Actor.SYSTEM,
                at);
    }
}
