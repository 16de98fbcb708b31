package id.tanggap.command.time;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Trusted as soon as both clocks say so. */
public final class TestTime {

    private TestTime() {}

    public static TrustedTime of(Clock own, Supplier<Instant> database) {
        return new TrustedTime(own, database, (to, seen, atMost) -> to, () -> 0);
    }
}
