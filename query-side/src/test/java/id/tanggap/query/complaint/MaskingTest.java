package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private final Masking masking = new Masking();

    @Test
    void aTextThatWasMaskedForOneComplaintIsMaskedAnewForAnother() {
        String text = "Lapor @dinaspu, saya Budi Santoso, jalan rusak";

        assertThat(masking.mask(of(List.of("dinaspu"), null), text)).isEqualTo(text);
        assertThat(masking.mask(of(List.of("dinaspu"), "Budi Santoso"), text)).contains("@dinaspu", "[nama pelapor]");
        assertThat(masking.mask(of(List.of(), null), text)).contains("[akun]", "Budi Santoso");
        assertThat(masking.mask(new Hiding(List.of("dinaspu"), null, List.of("jalan rusak")), text))
                .contains("[ditutup]");
        assertThat(masking.mask(of(List.of("dinaspu"), null), text))
                .as("asked again")
                .isEqualTo(text);
    }

    private static Hiding of(List<String> official, @Nullable String author) {
        return new Hiding(official, author, List.of());
    }
}
