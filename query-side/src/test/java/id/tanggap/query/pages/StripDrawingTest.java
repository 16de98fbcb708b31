package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.query.complaint.Strip;
import id.tanggap.query.complaint.Strip.Hands;
import id.tanggap.query.complaint.Strip.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripDrawingTest {

    private static final Instant POSTED = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void theListComesToExactlyTheTotal() {
        for (int hours = 15; hours < 60; hours++) {
            StripDrawing drawn = StripDrawing.of(Samples.strip(POSTED, null), at(hours));
            assertThat(drawn.parts().stream()
                            .map(part -> part.length(drawn.end()))
                            .reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(drawn.total())
                    .isEqualTo(Duration.ofHours(hours));
        }
    }

    @Test
    void officesAreColouredInTheOrderOfComingAndKeepTheirColour() {
        assertThat(StripDrawing.of(Samples.strip(POSTED, null), at(20)).parts())
                .extracting(StripDrawing.Part::look)
                .containsExactly("triage", "h1", "h2", "citizen", "h2");
    }

    @Test
    void insideItsLimitTheStripEndsWhereTheWaitDoesAndTheLimitIsAhead() {
        StripDrawing drawn = StripDrawing.of(Samples.strip(POSTED, null), at(18));
        assertThat(drawn.until()).isEqualTo(750);
        assertThat(drawn.limitAt()).isEqualTo(1_000);
        assertThat(drawn.lateFrom()).isNull();
        assertThat(drawn.over()).isFalse();
    }

    @Test
    void whatIsPastItsLimitIsMarkedFromThere() {
        StripDrawing drawn = StripDrawing.of(Samples.strip(POSTED, at(30)), at(99));
        assertThat(drawn.over()).isTrue();
        assertThat(drawn.end()).isEqualTo(at(30));
        assertThat(drawn.total()).isEqualTo(Duration.ofHours(30));
        assertThat(drawn.until()).isEqualTo(1_000);
        assertThat(drawn.lateFrom()).isEqualTo(800);
        assertThat(drawn.parts()).noneMatch(part -> part.look().equals("over"));
    }

    @Test
    void whatIsRefusedAtOnceAndWhatADocumentOfOldDoesNotTellIsDrawnToo() {
        Stretch over = new Stretch(Hands.OVER, null, POSTED, null);
        assertThat(StripDrawing.of(new Strip(List.of(over), null), at(1)).parts())
                .isEmpty();
        assertThat(StripDrawing.of(Strip.UNTOLD, at(1))).isNull();
    }

    private static Instant at(int hours) {
        return POSTED.plus(Duration.ofHours(hours));
    }
}
