package id.tanggap.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.access.problem.Problem;
import id.tanggap.command.calendar.CalendarForm.DayForm;
import id.tanggap.command.calendar.CalendarForm.SpecialForm;
import id.tanggap.command.calendar.adoption.AdoptCalendar;
import id.tanggap.command.form.Fields;
import id.tanggap.events.calendar.CalendarId;
import id.tanggap.events.calendar.DayOff;
import id.tanggap.events.complaint.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarFormTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);

    @Test
    void aCalendarIsReadAsItIsSent() {
        AdoptCalendar read = form(Map.of("mon", List.of("07:30-12:00", "13:00-16:00")), "2026-02-18", "2026-03-19")
                .read(new Fields(), DISKOMINFO, NOW);

        assertThat(read.calendar()).isEqualTo(new CalendarId("kantor"));
        assertThat(read.terms().on(LocalDate.of(2026, 1, 5))).hasSize(2);
        assertThat(read.terms().on(LocalDate.of(2026, 1, 6))).isEmpty();
        assertThat(read.terms().on(LocalDate.of(2026, 2, 23))).hasSize(1);
        assertThat(read.terms().days())
                .containsExactly(new DayOff(LocalDate.of(2026, 10, 12), "Hari Jadi", DayOff.Kind.LOCAL));
    }

    @Test
    void whatIsWrongIsToldWithItsField() {
        assertThat(wrong(form(Map.of("mon", List.of("07:30-12:00", "11:00-16:00")), "2026-02-18", "2026-03-19")))
                .containsExactly("week");
        assertThat(wrong(form(Map.of("senin", List.of("07:30-12:00")), "18-02-2026", "2026-03-19")))
                .containsExactlyInAnyOrder("week", "special[0].from");
        assertThat(wrong(form(Map.of("mon", List.of("07:30-12:00")), "2026-03-19", "2026-02-18")))
                .containsExactly("special[0].to");
        assertThat(wrong(new CalendarForm(
                        null, "WIB!", null, null, null, List.of(new DayForm(null, null, "HOLY")), List.of("A B"))))
                .containsExactlyInAnyOrder(
                        "id", "zone", "from", "week", "days[0].date", "days[0].name", "days[0].kind", "opds");
    }

    private static List<String> wrong(CalendarForm form) {
        return catchThrowableOfType(Problem.class, () -> form.read(new Fields(), DISKOMINFO, NOW)).fields().stream()
                .map(Problem.Field::field)
                .toList();
    }

    private static CalendarForm form(@Nullable Map<String, List<String>> week, String from, String to) {
        return new CalendarForm(
                "kantor",
                "Asia/Jakarta",
                "2026-01-01",
                week,
                List.of(new SpecialForm(from, to, "Ramadan", Map.of("mon", List.of("08:00-12:00")))),
                List.of(new DayForm("2026-10-12", "Hari Jadi", "local")),
                null);
    }
}
