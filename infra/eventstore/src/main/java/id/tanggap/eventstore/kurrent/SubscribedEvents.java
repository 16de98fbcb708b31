package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.PushedStream;
import id.tanggap.eventstore.StoredEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The events from a position on, as the server pushes them. */
final class SubscribedEvents implements PushedStream.Source {

    private static final int PAGE = 500;

    private final Inbox inbox;
    private final AllSubscription subscription;
    private final Function<List<StoredEvent>, List<TrackedEventMessage<?>>> messages;
    private final Consumer<SubscribedEvents> onClose;

    SubscribedEvents(
            Inbox inbox,
            AllSubscription subscription,
            Function<List<StoredEvent>, List<TrackedEventMessage<?>>> messages,
            Consumer<SubscribedEvents> onClose) {
        this.inbox = inbox;
        this.subscription = subscription;
        this.messages = messages;
        this.onClose = onClose;
        subscription.start();
    }

    @Override
    public List<TrackedEventMessage<?>> take() {
        List<StoredEvent> taken = inbox.take(PAGE);
        while (!taken.isEmpty()) {
            List<TrackedEventMessage<?>> read = messages.apply(taken);
            if (!read.isEmpty()) {
                return read;
            }
            taken = inbox.take(PAGE);
        }
        RuntimeException trouble = inbox.trouble();
        if (trouble != null) {
            throw trouble;
        }
        return List.of();
    }

    @Override
    public long await(long nanos) throws InterruptedException {
        return inbox.await(nanos);
    }

    @Override
    public void onAvailable(Runnable callback) {
        inbox.onReady(callback);
    }

    @Override
    public boolean isClosed() {
        return inbox.isClosed();
    }

    @Override
    public void close() {
        subscription.close();
        onClose.accept(this);
    }
}
