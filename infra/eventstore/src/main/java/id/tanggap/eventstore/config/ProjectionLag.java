package id.tanggap.eventstore.config;

import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.LagMeasure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * How far each streaming processor is behind, as the gauges {@code tanggap.projection.lag.events} and
 * {@code tanggap.projection.lag.seconds} with the tag {@code processor}. Only the segments that this node holds count; a
 * processor of which it holds none is absent ({@code NaN}).
 */
final class ProjectionLag implements SmartLifecycle {

    private static final long KEPT_NANOS = 1_000_000_000L;

    private final EventProcessingConfiguration processing;
    private final LagMeasure measure;
    private final ObjectProvider<MeterRegistry> meters;
    private final Map<String, Measured> measured = new ConcurrentHashMap<>();
    private volatile boolean running;

    ProjectionLag(EventProcessingConfiguration processing, LagMeasure measure, ObjectProvider<MeterRegistry> meters) {
        this.processing = processing;
        this.measure = measure;
        this.meters = meters;
    }

    @Override
    public void start() {
        running = true;
        meters.ifAvailable(registry -> processing.eventProcessors().values().forEach(processor -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                register(streaming, registry);
            }
        }));
    }

    private void register(StreamingEventProcessor processor, MeterRegistry registry) {
        Tags tags = Tags.of("processor", processor.getName());
        Gauge.builder("tanggap.projection.lag.events", () -> {
                    EventLag lag = lagOf(processor);
                    return lag == null ? Double.NaN : lag.events();
                })
                .description("Events not yet handled")
                .tags(tags)
                .register(registry);
        Gauge.builder("tanggap.projection.lag.seconds", () -> {
                    EventLag lag = lagOf(processor);
                    return lag == null ? Double.NaN : lag.age().toMillis() / 1_000.0;
                })
                .description("Age of the oldest event not yet handled")
                .baseUnit("seconds")
                .tags(tags)
                .register(registry);
    }

    private @Nullable EventLag lagOf(StreamingEventProcessor processor) {
        return measured.compute(
                        processor.getName(), (name, last) -> last != null && last.isFresh() ? last : measure(processor))
                .lag();
    }

    private Measured measure(StreamingEventProcessor processor) {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        if (segments.isEmpty()) {
            return new Measured(null, System.nanoTime());
        }
        boolean atTheBeginning =
                segments.stream().map(EventTrackerStatus::getTrackingToken).anyMatch(Objects::isNull);
        TrackingToken hindmost = atTheBeginning
                ? null
                : segments.stream()
                        .map(EventTrackerStatus::getTrackingToken)
                        .reduce(TrackingToken::lowerBound)
                        .orElse(null);
        return new Measured(measure.lagBehind(hindmost), System.nanoTime());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private record Measured(@Nullable EventLag lag, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < KEPT_NANOS;
        }
    }
}
