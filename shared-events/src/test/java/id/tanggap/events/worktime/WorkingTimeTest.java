package id.tanggap.events.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.events.calendar.CalendarTerms;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.calendar.Shift;
import id.tanggap.events.calendar.SpecialWeek;
import id.tanggap.events.calendar.Week;
import id.tanggap.events.desk.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final List<Shift> NONE = List.of();
    private static final List<Shift> DAY = List.of(new Shift("07:30-12:00"), new Shift("13:00-16:00"));
    private static final List<Shift> FRIDAY = List.of(new Shift("07:30-11:30"), new Shift("13:00-16:30"));
    private static final List<Shift> FASTING = List.of(new Shift("08:00-12:00"), new Shift("12:30-15:00"));
    private static final Week WEEK = new Week(DAY, DAY, DAY, DAY, FRIDAY, NONE, NONE);
    private static final CalendarTerms OFFICE = new CalendarTerms(
            WIB,
            LocalDate.of(2026, 1, 1),
            WEEK,
            List.of(new SpecialWeek(
                    LocalDate.of(2026, 2, 18),
                    LocalDate.of(2026, 3, 19),
                    "Ramadan",
                    new Week(FASTING, FASTING, FASTING, FASTING, FASTING, NONE, NONE))),
            List.of(new DayOff(LocalDate.of(2026, 8, 17), "Hari Kemerdekaan", DayOff.Kind.NATIONAL)),
            Set.of());

    private final WorkingTime time = WorkingTime.of(OFFICE);

    @Test
    void theNightTheWeekendTheBreakAndAHolidayAreNotWorked() {
        assertThat(time.between(wib("2026-08-14T16:00"), wib("2026-08-18T08:30")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(time.between(wib("2026-08-14T11:00"), wib("2026-08-14T13:15")))
                .isEqualTo(Duration.ofMinutes(45));
        assertThat(time.after(wib("2026-08-14T16:00"), Duration.ofMinutes(90))).isEqualTo(wib("2026-08-18T08:30"));
    }

    @Test
    void aLengthEndsWithTheWorkAndNotWhenTheNextBegins() {
        assertThat(time.after(wib("2026-08-12T07:30"), Duration.ofHours(4).plusMinutes(30)))
                .isEqualTo(wib("2026-08-12T12:00"));
        assertThat(time.after(wib("2026-08-12T12:30"), Duration.ZERO)).isEqualTo(wib("2026-08-12T12:30"));
    }

    @Test
    void decreedHoursHoldFromTheirFirstDayToTheirLast() {
        assertThat(time.between(wib("2026-02-17T00:00"), wib("2026-02-18T00:00")))
                .isEqualTo(Duration.ofMinutes(450));
        assertThat(time.between(wib("2026-02-18T00:00"), wib("2026-02-19T00:00")))
                .isEqualTo(Duration.ofMinutes(390));
        assertThat(time.between(wib("2026-03-19T00:00"), wib("2026-03-20T00:00")))
                .isEqualTo(Duration.ofMinutes(390));
        assertThat(time.between(wib("2026-03-20T00:00"), wib("2026-03-21T00:00")))
                .isEqualTo(Duration.ofMinutes(450));
    }

    @Test
    void aTermOfDaysEndsWithTheWorkOfItsLastDayAndDoesNotCountToday() {
        assertThat(time.endOfDay(wib("2026-08-13T08:00"), 1)).isEqualTo(wib("2026-08-14T16:30"));
        assertThat(time.endOfDay(wib("2026-08-13T23:59"), 2)).isEqualTo(wib("2026-08-18T16:00"));
        assertThat(time.endOfDay(wib("2026-08-15T10:00"), 1)).isEqualTo(wib("2026-08-18T16:00"));
    }

    @Test
    void nothingIsWorkedOutsideOfTheYearsThatAreLaidOut() {
        assertThat(time.between(Instant.EPOCH, wib("2000-01-01T00:00"))).isZero();
        assertThat(time.between(wib("2060-01-01T00:00"), Instant.MAX)).isZero();
        assertThatThrownBy(() -> time.after(wib("2059-12-31T12:00"), Duration.ofDays(9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> time.endOfDay(wib("2059-12-31T12:00"), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereAnHourIsLeftOutByNightTheDayIsAsLongAsEver() {
        WorkingTime berlin = WorkingTime.of(new CalendarTerms(
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2026, 1, 1),
                new Week(DAY, DAY, DAY, DAY, DAY, DAY, DAY),
                List.of(),
                List.of(),
                Set.of()));

        assertThat(berlin.between(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")))
                .isEqualTo(Duration.ofMinutes(450));
        assertThat(berlin.after(Instant.parse("2026-03-28T23:00:00Z"), Duration.ofMinutes(1)))
                .isEqualTo(Instant.parse("2026-03-29T05:31:00Z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void itIsWhatOneMinuteAfterAnotherComesTo(long seed) {
        RandomCalendars random = new RandomCalendars(seed);
        CalendarTerms terms = random.calendar();
        WorkingTime fast = WorkingTime.of(terms);
        Minutes slow = new Minutes(terms);
        for (int i = 0; i < 3; i++) {
            List<Instant> moments =
                    Stream.generate(random::minute).limit(6).sorted().toList();
            Instant from = moments.getFirst();
            Instant to = moments.getLast();
            long worked = slow.between(from, to);
            assertThat(fast.between(from, to)).as("%s %s %s", terms, from, to).isEqualTo(Duration.ofMinutes(worked));

            List<Interval> pauses = new ArrayList<>();
            pauses.add(new Interval(moments.get(1), moments.get(2)));
            pauses.add(new Interval(moments.get(3), i % 2 == 0 ? null : moments.get(4)));
            long paused = slow.between(moments.get(1), moments.get(2))
                    + slow.between(moments.get(3), i % 2 == 0 ? to : moments.get(4));
            assertThat(Interval.counted(from, to, pauses, fast))
                    .as("%s %s", terms, moments)
                    .isEqualTo(Duration.ofMinutes(worked - paused));

            int minutes = random.upTo(3_000);
            Instant then = fast.after(from, Duration.ofMinutes(minutes));
            assertThat(then).as("%s %s + %s", terms, from, minutes).isEqualTo(slow.after(from, minutes));
            assertThat(fast.between(from, then)).isEqualTo(Duration.ofMinutes(minutes));

            int days = 1 + random.upTo(5);
            assertThat(fast.endOfDay(from, days))
                    .as("%s %s + %s days", terms, from, days)
                    .isEqualTo(slow.endOfDay(from, days));
        }
    }

    private static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
