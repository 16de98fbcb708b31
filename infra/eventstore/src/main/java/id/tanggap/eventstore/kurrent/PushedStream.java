package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.StoredEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** All events from a position on, as the server pushes them. Read by one thread at a time. */
final class PushedStream implements TrackingEventStream {

    private static final int PAGE = 500;

    private final Inbox inbox;
    private final AllSubscription subscription;
    private final Function<List<StoredEvent>, List<TrackedEventMessage<?>>> messages;
    private final Consumer<PushedStream> onClose;
    private final Queue<TrackedEventMessage<?>> read = new ArrayDeque<>();

    PushedStream(
            Inbox inbox,
            AllSubscription subscription,
            Function<List<StoredEvent>, List<TrackedEventMessage<?>>> messages,
            Consumer<PushedStream> onClose) {
        this.inbox = inbox;
        this.subscription = subscription;
        this.messages = messages;
        this.onClose = onClose;
        subscription.start();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(read.peek()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        while (read.isEmpty()) {
            List<StoredEvent> taken = inbox.take(PAGE);
            if (taken.isEmpty()) {
                RuntimeException trouble = inbox.trouble();
                if (trouble != null) {
                    throw trouble;
                }
                return false;
            }
            read.addAll(messages.apply(taken));
        }
        return true;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        while (!hasNextAvailable()) {
            if (nanos <= 0 || inbox.isClosed()) {
                return false;
            }
            nanos = inbox.await(nanos);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS)) {
            if (inbox.isClosed()) {
                throw new IllegalStateException("The event stream is closed");
            }
        }
        return read.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        inbox.onReady(callback);
        callback.run();
        return true;
    }

    @Override
    public void close() {
        subscription.close();
        onClose.accept(this);
    }
}
