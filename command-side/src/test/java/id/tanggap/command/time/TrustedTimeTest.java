package id.tanggap.command.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrustedTimeTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private Instant own = START;
    private Instant theirs = START;
    private Duration running = Duration.ZERO;
    private @Nullable Instant reached;
    private TrustedTime time = started();

    private TrustedTime started() {
        InstantSource source = () -> own;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new TrustedTime(clock, () -> theirs, this::goOn, () -> running.toNanos());
    }

    private Instant goOn(Instant to, Duration atMost) {
        Instant allowed = reached == null ? to : reached.plus(atMost);
        reached = to.isBefore(allowed) ? to : allowed;
        return reached;
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
