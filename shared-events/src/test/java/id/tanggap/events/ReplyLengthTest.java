package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ReplyLength;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyLengthTest {

    private static final ReplyLength X = ReplyLength.of(Channel.X).orElseThrow();

    @Test
    void whatFitsGoesOutAsItIs() {
        assertThat(ReplyLength.parts(Channel.X, "Sudah ditambal.\nTerima kasih."))
                .containsExactly("Sudah ditambal.\nTerima kasih.");
        assertThat(ReplyLength.parts(Channel.TIKTOK, "a ".repeat(9_000))).hasSize(1);
    }

    @Test
    void whatIsLongerGoesOutInPartsOfWholeWordsNoneTooLongAndNothingLost() {
        String text = "Lubang di Jl. Raya Serang kilometer dua belas sudah kami periksa pagi ini. "
                .repeat(12)
                .strip();

        List<String> parts = ReplyLength.parts(Channel.X, text);

        assertThat(parts)
                .hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(X.of(part)).isLessThanOrEqualTo(280));
        assertThat(parts.getFirst()).endsWith(" (1/" + parts.size() + ")");
        assertThat(String.join(
                        " ",
                        parts.stream()
                                .map(part -> part.replaceAll(" \\(\\d+/\\d+\\)$", ""))
                                .toList()))
                .isEqualTo(text);
    }

    @Test
    void thereMayBeTenOfThem() {
        List<String> parts = ReplyLength.parts(Channel.X, "jalan ".repeat(600).strip());

        assertThat(parts)
                .hasSizeGreaterThan(9)
                .allSatisfy(part -> assertThat(X.of(part)).isLessThanOrEqualTo(280));
        assertThat(parts.getLast()).endsWith("(%1$d/%1$d)".formatted(parts.size()));
    }

    @Test
    void aWordThatIsLongerThanAMessageIsCut() {
        assertThat(ReplyLength.parts(Channel.THREADS, "a".repeat(1_200)))
                .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(500));
    }

    @Test
    void xCountsALinkAsTwentyThreeAndWideLettersTwice() {
        assertThat(X.of("lihat https://foto.example.go.id/" + "a".repeat(200))).isEqualTo("lihat ".length() + 23);
        assertThat(X.of("ab日本")).isEqualTo(6);
        assertThat(X.of("🙏")).isEqualTo(2);
    }
}
