package id.tanggap.command.time;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.command.TestTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrustedTimeTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private Instant own = START;
    private Instant theirs = START;
    private Duration running = Duration.ZERO;
    private final JdbcClient sql = JdbcClient.create(TestTables.emptied("trusted_time"));
    private TrustedTime time = started();

    private TrustedTime started() {
        InstantSource source = () -> own;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new TrustedTime(
                clock,
                () -> theirs,
                (to, seen, atMost) -> TimeConfiguration.goOn(sql, to, seen, atMost),
                () -> running.toNanos());
    }

    private void pass(Duration passed) {
        running = running.plus(passed);
        own = own.plus(passed);
        theirs = theirs.plus(passed);
    }

    private void setBothClocks(Duration by) {
        own = own.plus(by);
        theirs = theirs.plus(by);
    }

    @Test
    void followsTheClocks() {
        assertThat(time.now()).contains(START);
        pass(Duration.ofHours(5));
        assertThat(time.now()).contains(own);
    }

    @Test
    void isTheEarlierOneOfTwoClocksThatNearlyAgree() {
        own = own.plusSeconds(50);
        assertThat(time.now()).contains(theirs);
        own = START.minusSeconds(50);
        assertThat(time.now()).contains(own);
        assertThat(time.apart()).isEqualTo(-50);
    }

    @Test
    void isUnknownWhileTheClocksDisagreeInWhicheverDirection() {
        own = START.plus(Duration.ofDays(40));
        assertThat(time.now()).isEmpty();
        assertThat(time.hasCome(START)).isFalse();
        assertThat(time.apart()).isEqualTo(Duration.ofDays(40).toSeconds());
        own = START.minus(Duration.ofDays(40));
        assertThat(time.now()).isEmpty();

        own = START;
        assertThat(time.now()).contains(START);
    }

    @Test
    void oneClockForBothThatJumpsAheadIsFollowedByADayInAnHour() {
        time.now();
        setBothClocks(Duration.ofDays(40));
        pass(Duration.ofHours(1));

        assertThat(time.now()).contains(START.plus(Duration.ofDays(1)));
        assertThat(time.behind())
                .isEqualTo(Duration.ofDays(39).plus(Duration.ofHours(1)).toSeconds());

        setBothClocks(Duration.ofDays(-40));
        assertThat(time.now()).contains(START.plus(Duration.ofHours(1)));
        assertThat(time.behind()).isZero();
    }

    @Test
    void aRestartDoesNotMakeItJump() {
        time.now();
        setBothClocks(Duration.ofDays(40));
        time = started();

        assertThat(time.now()).contains(START.plus(Duration.ofHours(1)));
        assertThat(time.now()).contains(START.plus(Duration.ofHours(1)));
    }

    @Test
    void manyNodesAreNoFasterThanOne() {
        TrustedTime other = started();
        time.now();
        other.now();
        setBothClocks(Duration.ofDays(40));
        for (int minutes = 0; minutes < 60; minutes += 10) {
            pass(Duration.ofMinutes(10));
            time.now();
            other.now();
        }

        assertThat(time.now()).contains(START.plus(Duration.ofDays(1)));
        assertThat(other.now()).contains(START.plus(Duration.ofDays(1)));
    }

    @Test
    void howeverOftenNodesStartTheFirstHourIsOne() {
        time.now();
        setBothClocks(Duration.ofDays(40));
        for (int start = 0; start < 5; start++) {
            started().now();
        }
        assertThat(started().now()).contains(START.plus(Duration.ofHours(1)));

        setBothClocks(Duration.ofDays(-40).plusHours(1));
        assertThat(started().now()).as("caught up").contains(own);
        setBothClocks(Duration.ofMinutes(50));
        assertThat(started().now()).as("an outage of less than an hour").contains(own);
    }

    @Test
    void anOutageIsCaughtUpWith() {
        time.now();
        setBothClocks(Duration.ofDays(7));
        time = started();
        time.now();
        for (int hour = 0; hour < 8; hour++) {
            pass(Duration.ofHours(1));
            time.now();
        }

        assertThat(time.now()).contains(own);
    }

    @Test
    void whatIsDueHasComeGiveOrTakeWhatClocksMayDiffer() {
        assertThat(time.hasCome(START)).isTrue();
        theirs = START.minusSeconds(30);
        assertThat(time.hasCome(START)).isTrue();
        assertThat(time.hasCome(START.plus(Duration.ofMinutes(2)))).isFalse();
    }
}
