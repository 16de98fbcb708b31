package id.tanggap.query.latency;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.complaint.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for.
 *
 * @param from the first day on which an interval may have started, in the zone of the government
 * @param to the last such day
 * @param opd only what this OPD is answerable for: as holder for the clocks that run for a holder, else as the lead of the
 *     moment
 * @param place only complaints of this region and of what lies in it
 */
public record LatencyQuestion(
        Clock clock,
        Grouping by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable OpdId opd,
        @Nullable CategoryId category,
        @Nullable PlaceCode place,
        @Nullable Channel channel) {

    public LatencyQuestion(Clock clock, Grouping by) {
        this(clock, by, null, null, null, null, null, null);
    }

    LatencyQuestion of(OpdId own) {
        return new LatencyQuestion(clock, by, from, to, own, category, place, channel);
    }
}
