package id.tanggap.eventstore.config;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after the processors that are declared as {@link Processor}. */
final class ProcessorWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorWatch.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final EventProcessingConfiguration processing;
    private final SoonAgain soonAgain;
    private volatile @Nullable ScheduledExecutorService watch;

    ProcessorWatch(EventProcessingConfiguration processing, SoonAgain soonAgain) {
        this.processing = processing;
        this.soonAgain = soonAgain;
    }

    @Override
    public void start() {
        ScheduledExecutorService every =
                Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("processor-watch"));
        watch = every;
        every.scheduleWithFixedDelay(this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        for (EventProcessor processor : processing.eventProcessors().values()) {
            if (processor instanceof StreamingEventProcessor streaming) {
                try {
                    soonAgain.look(streaming);
                } catch (RuntimeException e) {
                    // the database is away as well; whoever needs it says so
                    LOG.debug("Processor {} cannot be looked after", processor.getName(), e);
                }
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService every = watch;
        if (every != null) {
            every.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
