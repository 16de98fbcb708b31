package id.tanggap.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** All events from a place on, for a reader who is told when there are more. Read by one thread at a time. */
public final class PushedStream implements TrackingEventStream {

    private final Source source;
    private final Queue<TrackedEventMessage<?>> taken = new ArrayDeque<>();

    public PushedStream(Source source) {
        this.source = source;
    }

    /** Where the events come from. It may be closed by another thread at any time. */
    public interface Source {

        /**
         * What follows what was taken before, in its order; nothing as long as nothing more is known to be there.
         *
         * @throws RuntimeException what keeps events from coming until somebody mends it
         */
        List<TrackedEventMessage<?>> take();

        /**
         * Waits until something may be there, until there is a reason why not, or until this is closed.
         *
         * @return what is left of the time
         */
        long await(long nanos) throws InterruptedException;

        /** From now on called whenever {@link #await} would end. */
        void onAvailable(Runnable callback);

        boolean isClosed();

        void close();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(taken.peek()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        if (taken.isEmpty()) {
            taken.addAll(source.take());
        }
        return !taken.isEmpty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        while (!hasNextAvailable()) {
            if (nanos <= 0 || source.isClosed()) {
                return false;
            }
            nanos = source.await(nanos);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS)) {
            if (source.isClosed()) {
                throw new IllegalStateException("The event stream is closed");
            }
        }
        return taken.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        source.onAvailable(callback);
        callback.run();
        return true;
    }

    @Override
    public void close() {
        source.close();
    }
}
