package id.tanggap.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    @Test
    void what_comes_on_friday_evening_is_worked_on_from_monday() {
        Instant friday = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(WorkingTime.after(friday, 1.5)).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
    }

    @Test
    void a_day_has_eight_and_a_half_hours_and_the_next_goes_on() {
        Instant tuesdayMorning = Instant.parse("2026-11-24T00:30:00Z");
        assertThat(WorkingTime.after(tuesdayMorning, 10)).isEqualTo(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @Test
    void nobody_works_on_independence_day_and_at_lebaran() {
        assertThat(WorkingTime.works(LocalDate.of(2026, 8, 17))).isFalse();
        assertThat(WorkingTime.works(LocalDate.of(2026, 3, 20))).isFalse();
        assertThat(WorkingTime.works(LocalDate.of(2026, 11, 24))).isTrue();
    }
}
