package id.tanggap.query.latency;

import id.tanggap.events.opd.OpdId;
import id.tanggap.events.worktime.Calendars;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.complaint.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** How long intervals took in working time: that of the office for which a clock runs, else that of the government. */
record WorkingLength(Calendars calendars) {

    /** @param now until when it is counted if it still runs */
    Duration of(Clock clock, Measure measure, Instant now) {
        OpdId office = clock.isOfOffice() && measure.opd() != null ? new OpdId(measure.opd()) : null;
        return measure.length(now, calendars.hours(office, Objects.requireNonNullElse(measure.end(), now)));
    }
}
