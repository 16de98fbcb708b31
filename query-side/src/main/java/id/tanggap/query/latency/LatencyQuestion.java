package id.tanggap.query.latency;

import id.tanggap.events.opd.OpdId;
import id.tanggap.query.complaint.Clock;

/** What figures are asked for. */
public record LatencyQuestion(Clock clock, Counting time, Grouping by, Period period, Focus focus) {

    /** Over everything, in working time. */
    public LatencyQuestion(Clock clock, Grouping by) {
        this(clock, Counting.WORKING, by, Period.ALWAYS, Focus.ALL);
    }

    LatencyQuestion of(OpdId own) {
        return new LatencyQuestion(clock, time, by, period, focus.on(own));
    }
}
