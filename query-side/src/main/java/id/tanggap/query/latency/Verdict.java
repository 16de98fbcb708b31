package id.tanggap.query.latency;

import id.tanggap.query.complaint.Measure;
import java.time.Duration;
import java.time.Instant;

/**
 * What is said of an interval besides its length. Who still has time is not judged yet. Who is late is, and does not get rid
 * of it by passing the complaint on.
 */
enum Verdict {
    /** It ends before it starts. */
    FAULTY,
    /** Without a deadline. */
    DONE,
    DONE_IN_TIME,
    DONE_LATE,
    LEFT,
    LEFT_LATE,
    /** Nobody is blamed for what its citizen took back. */
    WITHDRAWN,
    RUNNING,
    RUNNING_LATE;

    /** The clocks of two machines differ by less: within it, what ends before it starts took no time. */
    private static final Duration SKEW = Duration.ofSeconds(1);

    /** @param now until when it is counted if it still runs */
    static Verdict of(Measure measure, Instant now) {
        if (measure.end() != null && measure.end().plus(SKEW).isBefore(measure.start())) {
            return FAULTY;
        }
        boolean late = measure.due() != null && !measure.inTime(now);
        return switch (measure.outcome()) {
            case DONE -> measure.due() == null ? DONE : late ? DONE_LATE : DONE_IN_TIME;
            case LEFT -> late ? LEFT_LATE : LEFT;
            case WITHDRAWN -> WITHDRAWN;
            case RUNNING -> late ? RUNNING_LATE : RUNNING;
        };
    }
}
