package id.tanggap.query.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /** Freireich et al. 1963, as in Klein and Moeschberger, Survival Analysis, 2nd ed., table 1.1: 23 weeks. */
    @Test
    void remissionOfLeukaemiaUnderMercaptopurine() {
        long[] relapsed = {6, 6, 6, 7, 10, 13, 16, 22, 23};
        long[] inRemission = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

        assertThat(KaplanMeier.median(relapsed, inRemission)).hasValue(23);
    }

    /** The placebo arm of the same trial, in which everybody relapsed: 8 weeks. */
    @Test
    void remissionOfLeukaemiaUnderPlacebo() {
        long[] relapsed = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

        assertThat(KaplanMeier.median(relapsed, new long[0])).hasValue(8);
    }

    /** Miller, Survival Analysis (1981), table on acute myelogenous leukaemia; R's {@code survfit} says 31 and 23. */
    @Test
    void maintenanceChemotherapy() {
        assertThat(KaplanMeier.median(new long[] {9, 13, 18, 23, 31, 34, 48}, new long[] {13, 28, 45, 161}))
                .hasValue(31);
        assertThat(KaplanMeier.median(new long[] {5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45}, new long[] {16}))
                .hasValue(23);
    }

    @Test
    void withNothingCutOffItIsTheMedianByNearestRank() {
        Random random = new Random(20260101);
        for (int n = 1; n <= 400; n++) {
            long[] finished = LongStream.generate(() -> random.nextInt(50))
                    .limit(n)
                    .sorted()
                    .toArray();

            assertThat(KaplanMeier.median(finished, new long[0])).hasValue(NearestRank.percentile(finished, 50));
        }
    }

    @Test
    void whatIsCutOffAtTheTimeOfAnEndWasStillRunningThen() {
        // 1 of 2 ended at 5: one half. Were the other one gone already, the curve would have fallen to nothing.
        assertThat(KaplanMeier.median(new long[] {5}, new long[] {5})).hasValue(5);
        assertThat(KaplanMeier.median(new long[] {5}, new long[] {5, 5})).isEqualTo(OptionalLong.empty());
    }

    @Test
    void whoNeverAnswersHasNoMedian() {
        assertThat(KaplanMeier.median(new long[0], new long[] {1, 2, 3})).isEmpty();
        assertThat(KaplanMeier.median(new long[] {1}, new long[] {9, 9, 9})).isEmpty();
    }

    @Test
    void nothingSeenHasNoMedian() {
        assertThat(KaplanMeier.median(new long[0], new long[0])).isEmpty();
    }

    @Test
    void leavingTheOpenOnesOutWouldFlatter() {
        long[] finished = {10, 20, 30};
        long[] running = {100, 100};

        assertThat(NearestRank.percentile(finished, 50)).isEqualTo(20);
        assertThat(KaplanMeier.median(finished, running)).hasValue(30);
    }
}
