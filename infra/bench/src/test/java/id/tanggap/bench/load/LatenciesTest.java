package id.tanggap.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void aPercentileIsExactToThreeDigits() {
        IntStream.rangeClosed(1, 1_000).forEach(millis -> latencies.add(TimeUnit.MILLISECONDS.toNanos(millis)));

        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat(latencies.percentile(50)).isCloseTo(500, within(0.5));
        assertThat(latencies.percentile(99)).isCloseTo(990, within(1.0));
    }

    @Test
    void whatTookLongerThanAnythingCountsAsTheLongest() {
        latencies.add(TimeUnit.DAYS.toNanos(1));

        assertThat(latencies.percentile(50)).isGreaterThanOrEqualTo(TimeUnit.HOURS.toMillis(1));
    }

    @Test
    void ofNothingThereIsNoPercentile() {
        assertThat(latencies.percentile(99)).isNaN();
    }
}
