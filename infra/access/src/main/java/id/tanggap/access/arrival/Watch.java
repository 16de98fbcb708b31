package id.tanggap.access.arrival;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again at those bodies for whose next byte somebody waits; while there is none it sleeps. */
final class Watch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration EVERY = Duration.ofMillis(250);

    private final Set<ArrivingBody> waitedFor = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor looking = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("arrivals").factory(), new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicBoolean awake = new AtomicBoolean();

    private void look() {
        try {
            waitedFor.forEach(ArrivingBody::hangUpIfLate);
        } catch (RuntimeException e) {
            log.warn("Nobody hung up on who was late this time", e);
        }
        awake.set(false);
        lookSoonIfAnyIsWaitedFor();
    }

    private void lookSoonIfAnyIsWaitedFor() {
        if (!waitedFor.isEmpty() && awake.compareAndSet(false, true)) {
            looking.schedule(this::look, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void over(ArrivingBody body) {
        waitedFor.add(body);
        lookSoonIfAnyIsWaitedFor();
    }

    void noLongerOver(ArrivingBody body) {
        waitedFor.remove(body);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
