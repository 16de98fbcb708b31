package id.tanggap.query.latency;

import id.tanggap.query.complaint.Measure;
import java.time.Duration;
import java.time.Instant;

/** Collects the intervals of one row. */
final class Tally {

    /** The clocks of two machines differ by less: within it, what ends before it starts took no time. */
    private static final Duration SKEW = Duration.ofSeconds(1);

    private final Instant now;
    private final Durations finished = new Durations();
    private final Durations cutOff = new Durations();
    private long open;
    private long left;
    private long faulty;
    private long judged;
    private long within;

    /** @param now until when intervals that still run are counted */
    Tally(Instant now) {
        this.now = now;
    }

    void add(Measure measure, long times) {
        for (long i = 0; i < times; i++) {
            add(measure);
        }
    }

    void add(Measure measure) {
        if (measure.end() != null && measure.end().plus(SKEW).isBefore(measure.start())) {
            faulty++;
            return;
        }
        boolean inTime = measure.inTime(now);
        long seconds = measure.length(now).toSeconds();
        switch (measure.outcome()) {
            case DONE -> finished.add(seconds);
            case RUNNING -> {
                open++;
                cutOff.add(seconds);
            }
            case LEFT -> {
                left++;
                cutOff.add(seconds);
            }
        }
        // Who still has time is not judged yet. Who is late is, and does not get rid of it by passing the complaint on.
        if (measure.due() != null && (measure.isDone() || !inTime)) {
            judged++;
            within += inTime ? 1 : 0;
        }
    }

    /** What another one has collected as of the same moment. */
    void add(Tally other) {
        finished.add(other.finished);
        cutOff.add(other.cutOff);
        open += other.open;
        left += other.left;
        faulty += other.faulty;
        judged += other.judged;
        within += other.within;
    }

    Figures figures() {
        return Figures.of(finished.ascending(), cutOff.ascending(), open, left, faulty, judged, within);
    }
}
