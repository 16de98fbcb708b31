package id.tanggap.query.latency;

import static id.tanggap.query.latency.NearestRank.percentile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NearestRankTest {

    @Test
    void theDefinitionsOwnExample() {
        long[] ordered = {15, 20, 35, 40, 50};

        assertThat(percentile(ordered, 5)).isEqualTo(15);
        assertThat(percentile(ordered, 30)).isEqualTo(20);
        assertThat(percentile(ordered, 40)).isEqualTo(20);
        assertThat(percentile(ordered, 50)).isEqualTo(35);
        assertThat(percentile(ordered, 100)).isEqualTo(50);
    }

    @Test
    void anEvenNumberTakesTheLowerOfTheTwoInTheMiddle() {
        assertThat(percentile(new long[] {1, 2, 3, 4}, 50)).isEqualTo(2);
    }

    @Test
    void oneValueIsEveryPercentile() {
        assertThat(percentile(new long[] {7}, 1)).isEqualTo(7);
        assertThat(percentile(new long[] {7}, 95)).isEqualTo(7);
    }

    @Test
    void tiesAreCountedOneByOne() {
        assertThat(percentile(new long[] {1, 5, 5, 5, 9}, 75)).isEqualTo(5);
        assertThat(percentile(new long[] {1, 5, 5, 5, 9}, 90)).isEqualTo(9);
    }

    @Test
    void noRankIsLostToRounding() {
        for (int n = 1; n <= 2_000; n++) {
            long[] ordered = LongStream.rangeClosed(1, n).toArray();
            for (int percent : new int[] {50, 75, 90, 95}) {
                long at = percentile(ordered, percent);
                assertThat(at * 100).isGreaterThanOrEqualTo((long) percent * n);
                assertThat((at - 1) * 100).isLessThan((long) percent * n);
            }
        }
    }

    @Test
    void thereIsNoZerothPercentile() {
        assertThatThrownBy(() -> percentile(new long[] {1}, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
