package id.tanggap.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. */
public final class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private volatile long passed;

    public void pass(Duration time) {
        now = now.plus(time);
        passed += time.toNanos();
    }

    /** Without any time passing. */
    public void set(Duration ahead) {
        now = now.plus(ahead);
    }

    /** The time that passes evenly meanwhile. */
    public Ticker ticker() {
        return () -> passed;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
