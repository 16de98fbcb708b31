package id.tanggap.query.projection.generations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * How far each projection is behind, and what is parked: {@code tanggap.projection.lag.events}, {@code …lag.seconds} and
 * {@code tanggap.projection.dead.letters}, with the projection as the tag {@code processor}.
 */
public final class ProjectionGauges implements MeterBinder {
    private static final long KEPT_NANOS = 1_000_000_000L;

    private record Measured(ProjectionStatus status, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < KEPT_NANOS;
        }
    }

    private final ProjectionStatuses statuses;
    private final Map<String, Measured> measured = new ConcurrentHashMap<>();

    public ProjectionGauges(ProjectionStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : statuses.names()) {
            gauge(
                    registry,
                    "tanggap.projection.lag.events",
                    "Events not yet handled",
                    name,
                    status -> known(status.lagEvents()));
            gauge(
                    registry,
                    "tanggap.projection.lag.seconds",
                    "Age of the oldest event not yet handled",
                    name,
                    status -> known(status.lagSeconds()));
            gauge(registry, "tanggap.projection.dead.letters", "Events parked", name, ProjectionStatus::deadLetters);
        }
    }

    private static double known(@Nullable Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    private void gauge(
            MeterRegistry registry,
            String meter,
            String description,
            String projection,
            ToDoubleFunction<ProjectionStatus> value) {
        Gauge.Builder<?> gauge = Gauge.builder(meter, () -> measure(projection, value))
                .description(description)
                .tag("processor", projection);
        (meter.endsWith("seconds") ? gauge.baseUnit("seconds") : gauge).register(registry);
    }

    private double measure(String projection, ToDoubleFunction<ProjectionStatus> value) {
        try {
            return value.applyAsDouble(measured.compute(
                            projection,
                            (name, last) -> last != null && last.isFresh()
                                    ? last
                                    : new Measured(statuses.of(name), System.nanoTime()))
                    .status());
        } catch (DataAccessException unknown) {
            return Double.NaN;
        }
    }
}
