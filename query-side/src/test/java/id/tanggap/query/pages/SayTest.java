package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.events.worktime.Calendars;
import id.tanggap.query.directory.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SayTest {

    private final Names names = mock();
    private final Say say = new Say(
            words(),
            names,
            Locale.of("id"),
            ZoneId.of("Asia/Jakarta"),
            Instant.parse("2026-11-29T03:00:00Z"),
            mock(Calendars.class));

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Test
    void whoAnswersIsToldWhetherEverybodyReadsIt() {
        assertThat(say.hint("answer", true)).contains("terbaca umum");
        assertThat(say.hint("answer", false)).contains("Hanya pelapor").doesNotContain("terbaca umum");
        assertThat(say.hint("ask", false)).contains("Hanya pelapor").doesNotContain("terbaca umum");
        assertThat(say.hint("receive", false))
                .isEqualTo(say.hint("receive", true))
                .isNotEmpty();
    }

    @Test
    void theOfficeThatHandlesWhatIsAboutAnotherOneIsCalledByItsName() {
        when(names.of(any(), any())).thenReturn("Inspektorat Daerah");

        assertThat(say.reason("somebody-accused", "inspektorat")).isEqualTo("Inspektorat Daerah");
        assertThat(say.reason("tagged-account", "@dinaspu")).isEqualTo("@dinaspu");
    }
}
