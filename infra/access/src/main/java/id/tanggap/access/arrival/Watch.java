package id.tanggap.access.arrival;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again at those bodies for whose next byte somebody waits. */
final class Watch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration EVERY = Duration.ofMillis(250);

    private final Set<ArrivingBody> waitedFor = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("arrivals").factory());

    Watch() {
        looking.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            waitedFor.forEach(ArrivingBody::hangUpIfLate);
        } catch (RuntimeException e) {
            log.warn("Nobody hung up on who was late this time", e);
        }
    }

    void over(ArrivingBody body) {
        waitedFor.add(body);
    }

    void noLongerOver(ArrivingBody body) {
        waitedFor.remove(body);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
