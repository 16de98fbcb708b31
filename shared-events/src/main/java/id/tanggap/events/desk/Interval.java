package id.tanggap.events.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param to null while it lasts */
public record Interval(Instant from, @Nullable Instant to) {

    /**
     * How much time counts from a start to an end without the pauses in it; never negative.
     *
     * @param pauses in order, none within another
     */
    public static Duration counted(Instant start, Instant end, List<Interval> pauses, OfficeHours hours) {
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        Duration counted = hours.between(start, end);
        for (Interval pause : pauses) {
            Instant from = pause.from().isAfter(start) ? pause.from() : start;
            Instant to = pause.to() == null || pause.to().isAfter(end) ? end : pause.to();
            if (from.isBefore(to)) {
                counted = counted.minus(hours.between(from, to));
            }
        }
        return counted;
    }
}
