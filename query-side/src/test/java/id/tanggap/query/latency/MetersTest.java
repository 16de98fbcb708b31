package id.tanggap.query.latency;

import static id.tanggap.query.complaint.Clock.CAPTURE;
import static id.tanggap.query.complaint.Clock.FIRST_RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.query.Example;
import id.tanggap.query.Indexed;
import id.tanggap.query.calendar.KnownCalendars;
import id.tanggap.query.calendar.Workweek;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.Measure.Outcome;
import id.tanggap.query.complaint.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final LiveTimers timers = new LiveTimers(
            meters,
            new KnownCalendars(() -> List.of(Workweek.adopted("2024-01-01", "11:59-16:00", Instant.EPOCH))),
            CLOCK);

    private final Measure running =
            new Measure("dinas-pu", NOW.minusSeconds(100), null, null, Outcome.RUNNING, List.of());
    private final Measure answered =
            new Measure("dinas-pu", NOW.minusSeconds(100), NOW.minusSeconds(10), null, Outcome.DONE, List.of());

    private void stored(@Nullable DeskDocument before, DeskDocument after) {
        timers.stored(before == null ? Map.of() : before.measures(), after.measures());
    }

    @Test
    void anIntervalIsTimedOnceWhenItFinishes() {
        Example complaint = Example.numbered(1);
        var captured = complaint.measured(FIRST_RESPONSE, running).desk();
        var afterAnswer = Example.numbered(1).measured(FIRST_RESPONSE, answered).desk();

        stored(null, captured);
        stored(captured, afterAnswer);
        stored(afterAnswer, afterAnswer);

        Timer timer = meters.get("tanggap.latency")
                .tag("clock", "first-response")
                .tag("opd", "dinas-pu")
                .timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(90);
        assertThat(meters.get("tanggap.latency.working")
                        .tag("clock", "first-response")
                        .tag("opd", "dinas-pu")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .as("work began a minute before noon")
                .isEqualTo(50);
    }

    @Test
    void anIntervalThatComesToAnotherOfficeIsNotTimedAgain() {
        Measure nobodys = new Measure(null, NOW.minusSeconds(3), NOW.minusSeconds(1), null, Outcome.DONE, List.of());
        Measure theirs =
                new Measure("dinas-pu", NOW.minusSeconds(3), NOW.minusSeconds(1), null, Outcome.DONE, List.of());
        var captured = Example.numbered(1).measured(CAPTURE, nobodys).desk();

        stored(null, captured);
        stored(captured, Example.numbered(1).measured(CAPTURE, theirs).desk());

        assertThat(meters.get("tanggap.latency").tag("clock", "capture").timers().stream()
                        .mapToLong(Timer::count)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void historyThatIsImportedIsNotTimed() {
        Measure longAgo = new Measure(
                "dinas-pu", NOW.minusSeconds(90_000), NOW.minusSeconds(80_000), null, Outcome.DONE, List.of());

        stored(null, Example.numbered(1).measured(FIRST_RESPONSE, longAgo).desk());

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void gaugesTellWhatIsOpenAndOverdueWithEachOffice() {
        try (Indexed indexed = Indexed.empty(CLOCK, "complaint-desk")) {
            Example late = Example.numbered(1)
                    .owing("first-response", NOW.minusSeconds(1))
                    .owed("government", "resolution", NOW.minusSeconds(9));
            Example promised = Example.numbered(2)
                    .owing("resolution", NOW.plusSeconds(1))
                    .owed("government", "resolution", NOW.minusSeconds(1));
            Example closed = Example.numbered(3);
            closed.status = Status.CLOSED;
            Example nobodys = Example.numbered(4).ledBy(null);
            nobodys.status = Status.TRIAGE;
            nobodys.owed("triage-desk", "triage", NOW.minusSeconds(1));
            Example untouched = Example.numbered(5).ledBy(null);
            untouched.status = Status.CAPTURED;
            indexed.desk(List.of(late.desk(), promised.desk(), closed.desk(), nobodys.desk(), untouched.desk()));

            indexed.service(OpenGauges.class).count();

            MeterRegistry gauges = indexed.service(MeterRegistry.class);
            assertThat(gauge(gauges, "tanggap.complaints.open", "dinas-pu")).isEqualTo(2);
            assertThat(gauge(gauges, "tanggap.complaints.overdue", "dinas-pu"))
                    .as("for what it owes itself")
                    .isEqualTo(1);
            assertThat(gauge(gauges, "tanggap.complaints.open", "-")).isEqualTo(2);
            assertThat(gauge(gauges, "tanggap.complaints.overdue", "-"))
                    .as("by the triage desk, and by the government as a whole")
                    .isEqualTo(2);
        }
    }

    private static double gauge(MeterRegistry meters, String name, String opd) {
        return meters.get(name).tag("opd", opd).gauge().value();
    }
}
