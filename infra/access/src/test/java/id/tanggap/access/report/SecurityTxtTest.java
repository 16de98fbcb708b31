package id.tanggap.access.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class SecurityTxtTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void it_names_whom_to_tell_and_until_when_that_holds() {
        assertThat(text("2026-12-31", "mailto:keamanan@kota.example", "tel:+62-254-1")
                        .at(NOW))
                .contains("""
                        Contact: mailto:keamanan@kota.example
                        Contact: tel:+62-254-1
                        Expires: 2026-12-31T23:59:59Z
                        Preferred-Languages: id, en
                        """);
    }

    @Test
    void without_a_last_day_it_holds_for_ninety_days_from_whenever_it_is_read() {
        SecurityTxt text = text(null, "mailto:keamanan@kota.example");

        assertThat(text.at(NOW).orElseThrow()).contains("Expires: 2026-05-31T00:00:00Z\n");
        assertThat(text.at(NOW.plusSeconds(86_400)).orElseThrow()).contains("Expires: 2026-06-01T00:00:00Z\n");
    }

    @Test
    void it_is_gone_when_nobody_is_named_or_after_its_last_day() {
        assertThat(text(null).at(NOW)).isEmpty();
        assertThat(text("2020-01-01").at(NOW)).isEmpty();
        SecurityTxt text = text("2026-03-02", "mailto:keamanan@kota.example");
        assertThat(text.at(Instant.parse("2026-03-02T23:59:58Z"))).isPresent();
        assertThat(text.at(Instant.parse("2026-03-03T00:00:00Z"))).isEmpty();
    }

    @Test
    void a_last_day_that_has_passed_is_told_at_the_start() {
        assertThatThrownBy(() -> text("2026-03-01", "mailto:keamanan@kota.example"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("tanggap.access.security-contact-until")
                .hasMessageContaining("2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keamanan@kota.example", "http://kota.example", "javascript:alert(1)", ""})
    void what_nobody_could_follow_is_told_at_the_start(String contact) {
        assertThatThrownBy(() -> text(null, contact))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("tanggap.access.security-contact");
    }

    private static SecurityTxt text(@Nullable String until, String... contacts) {
        return new SecurityTxt(
                new ReportProperties(
                        List.of(contacts).stream().map(URI::create).toList(),
                        until == null ? null : LocalDate.parse(until)),
                NOW);
    }
}
