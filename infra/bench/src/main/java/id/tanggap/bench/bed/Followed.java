package id.tanggap.bench.bed;

import id.tanggap.query.projection.folding.Folded;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.folding.StoredStates;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** When a projection got its first event, and when Elasticsearch acknowledged the last of its documents. */
public final class Followed implements StoredStates<Object> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final AtomicLong versions = new AtomicLong();
    private volatile long firstEvent;
    private volatile long lastStored;
    private volatile String projection = "";

    /** Hands on whatever is asked, so that what is measured is the projection as it is. */
    Projection<?, ?, ?> watch(Projection<?, ?, ?> projection) {
        this.projection = projection.name();
        return (Projection<?, ?, ?>) Proxy.newProxyInstance(
                Projection.class.getClassLoader(), new Class<?>[] {Projection.class}, (_, method, arguments) -> {
                    if (firstEvent == 0 && method.getName().equals("documentOf")) {
                        firstEvent = System.nanoTime();
                    }
                    try {
                        return method.invoke(projection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Override
    public String projection() {
        return projection;
    }

    @Override
    public void stored(@Nullable Folded<Object> before, Folded<Object> after) {
        lastStored = System.nanoTime();
        versions.addAndGet(before == null ? countOf(after) : after.version() - before.version());
    }

    /** A document that folds holds all events up to its version; one of an event of its own holds one. */
    private static long countOf(Folded<?> first) {
        return first.id().lastIndexOf('-') > 0 ? 1 : first.version();
    }

    /** Waits until so many events are in acknowledged documents, and tells how long that took since the first. */
    public Duration until(long events) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (versions.get() < events) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(
                        "After %s only %d of %d events are stored".formatted(PATIENCE, versions.get(), events));
            }
            Thread.sleep(2);
        }
        return Duration.ofNanos(lastStored - firstEvent);
    }
}
