package id.tanggap.access.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** Keeps anybody from filling the disk: so many lines a minute of one event from one network, and how many there were. */
final class Flood {

    private static final int LINES_A_MINUTE = 100;
    private static final int KEPT = 10_000;

    private record Source(SecurityEvent event, Network from) {}

    private record Minute(Instant begin, int lines, long heldBack) {}

    private final Cache<Source, Minute> sources =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Empty if the line is held back; else how many were held back before it. */
    synchronized OptionalLong admit(SecurityEvent event, String address, Instant now) {
        Instant begin = now.truncatedTo(ChronoUnit.MINUTES);
        var source = new Source(event, Network.of(address));
        Minute minute = sources.get(source, _ -> new Minute(begin, 0, 0));
        if (!minute.begin().equals(begin)) {
            minute = new Minute(begin, 0, minute.heldBack());
        }
        if (minute.lines() >= LINES_A_MINUTE) {
            sources.put(source, new Minute(begin, minute.lines(), minute.heldBack() + 1));
            return OptionalLong.empty();
        }
        sources.put(source, new Minute(begin, minute.lines() + 1, 0));
        return OptionalLong.of(minute.heldBack());
    }
}
