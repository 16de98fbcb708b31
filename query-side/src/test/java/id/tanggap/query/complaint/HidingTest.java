package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HidingTest {

    @Test
    void theSameTextIsMaskedForOneComplaintOtherwiseThanForAnother() {
        String text = "Lapor @dinaspu, saya Budi Santoso, jalan rusak";

        assertThat(of(List.of("dinaspu"), null).mask(text)).isEqualTo(text);
        assertThat(of(List.of("dinaspu"), "Budi Santoso").mask(text)).contains("@dinaspu", "[nama pelapor]");
        assertThat(of(List.of(), null).mask(text)).contains("[akun]", "Budi Santoso");
        assertThat(new Hiding(List.of("dinaspu"), null, List.of("jalan rusak"), Happenings.GRAIN).mask(text))
                .contains("[ditutup]");
        Hiding again = of(List.of("dinaspu"), null);
        again.mask("Nomor saya 0812-3456-7890");
        assertThat(again.mask(text)).as("after another text").isEqualTo(text);
    }

    private static Hiding of(List<String> official, @Nullable String author) {
        return new Hiding(official, author, List.of(), Happenings.GRAIN);
    }
}
