package id.tanggap.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MonotoneTest {

    @Test
    void whatIsCalledSoIsRightSoOften() {
        Random random = new Random(1);
        List<Monotone.Seen> seen = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double score = random.nextDouble();
            seen.add(new Monotone.Seen(score, random.nextDouble() < score * score));
        }
        Monotone monotone = Monotone.of(seen);

        for (double score = 0.05; score < 1; score += 0.1) {
            assertThat(monotone.share(score)).isCloseTo(score * score, Offset.offset(0.05));
        }
    }

    @Test
    void aHigherScoreIsNeverLessSure() {
        Monotone monotone = Monotone.of(
                List.of(new Monotone.Seen(0.1, true), new Monotone.Seen(0.5, false), new Monotone.Seen(0.9, true)));

        assertThat(monotone.share(0.9)).isGreaterThanOrEqualTo(monotone.share(0.1));
        assertThat(monotone.share(2)).isGreaterThanOrEqualTo(monotone.share(0.9));
    }
}
