package id.tanggap.query.latency;

import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.complaint.CaseFile;
import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.directory.Names;
import id.tanggap.query.projection.folding.Folded;
import id.tanggap.query.projection.folding.StoredStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Times what ends while we watch: {@code tanggap.latency} in calendar time and {@code tanggap.latency.working} in working time,
 * by clock and OPD, once for every interval that a stored change of a complaint finished. History that is imported or told
 * again is none of it; the exact figures over everything are {@link LatencyFigures}'.
 */
final class LiveTimers implements StoredStates<CaseFile> {

    private static final Duration RECENT = Duration.ofHours(1);
    private static final Duration[] STEPS = {
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofDays(1),
        Duration.ofDays(3),
        Duration.ofDays(7),
        Duration.ofDays(14),
        Duration.ofDays(30)
    };

    private final MeterRegistry meters;
    private final KnownCalendars calendars;
    private final Clock clock;

    LiveTimers(MeterRegistry meters, KnownCalendars calendars, Clock clock) {
        this.meters = meters;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String projection() {
        return "complaint-desk";
    }

    @Override
    public void stored(@Nullable Folded<CaseFile> before, Folded<CaseFile> after) {
        stored(
                before == null ? Map.of() : before.state().measures(),
                after.state().measures());
    }

    /** @param before what the clocks showed until then, by their words */
    void stored(Map<String, List<String>> before, Map<String, List<String>> after) {
        Instant now = clock.instant();
        WorkingLength worked = new WorkingLength(calendars.now());
        after.forEach((name, lines) -> {
            Set<Finished> known =
                    done(before.getOrDefault(name, List.of())).map(Finished::of).collect(Collectors.toSet());
            done(lines)
                    .filter(measure -> !known.contains(Finished.of(measure)))
                    .filter(measure -> isRecent(measure, now))
                    .forEach(measure -> {
                        timer("tanggap.latency", "Calendar", name, measure).record(measure.length(now));
                        timer("tanggap.latency.working", "Working", name, measure)
                                .record(worked.of(
                                        Words.read(id.tanggap.query.complaint.Clock.class, name), measure, now));
                    });
        });
    }

    /** What makes an interval the same one, whosever it has become. */
    private record Finished(Instant start, @Nullable Instant end) {

        static Finished of(Measure measure) {
            return new Finished(measure.start(), measure.end());
        }
    }

    private static Stream<Measure> done(List<String> lines) {
        return lines.stream().map(Measure::ofLine).filter(Measure::isDone);
    }

    private static boolean isRecent(Measure measure, Instant now) {
        return measure.end() != null && measure.end().isAfter(now.minus(RECENT));
    }

    private Timer timer(String meter, String time, String clockName, Measure measure) {
        return Timer.builder(meter)
                .description(time + " time of intervals that finished while we watched")
                .tag("clock", clockName)
                .tag("opd", measure.opd() == null ? Names.NONE : measure.opd())
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
