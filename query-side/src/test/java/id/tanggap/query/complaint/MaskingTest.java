package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private final Masking masking = new Masking();

    @Test
    void aTextThatWasMaskedForOneComplaintIsMaskedAnewForAnother() {
        String text = "Lapor @dinaspu, saya Budi Santoso, jalan rusak";

        assertThat(masking.mask(List.of("dinaspu"), null, text)).isEqualTo(text);
        assertThat(masking.mask(List.of("dinaspu"), "Budi Santoso", text)).contains("@dinaspu", "[nama pelapor]");
        assertThat(masking.mask(List.of(), null, text)).contains("[akun]", "Budi Santoso");
        assertThat(masking.mask(List.of("dinaspu"), null, text))
                .as("asked again")
                .isEqualTo(text);
    }
}
