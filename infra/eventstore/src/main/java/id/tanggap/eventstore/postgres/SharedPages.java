package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.postgres.PostgresEventStorageEngine.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Has what many readers want at the same time read once: they are woken together, stand at the same position, and get the
 * same messages. A page that was read is true for good, if perhaps no longer all there is: what is settled after a
 * position only ever becomes more, and a reader goes on from where its page ends.
 */
final class SharedPages {

    /** Enough for readers that are a step apart; one that is far behind reads alone. */
    private static final int KEPT = 4;

    private final Function<@Nullable GlobalPosition, Page> read;
    private final Map<Optional<GlobalPosition>, FutureTask<Page>> pages = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Optional<GlobalPosition>, FutureTask<Page>> eldest) {
            return size() > KEPT;
        }
    };

    SharedPages(Function<@Nullable GlobalPosition, Page> read) {
        this.read = read;
    }

    Page after(@Nullable GlobalPosition position) {
        Optional<GlobalPosition> key = Optional.ofNullable(position);
        FutureTask<Page> task;
        synchronized (pages) {
            task = pages.computeIfAbsent(key, absent -> new FutureTask<>(() -> read.apply(position)));
        }
        task.run();
        try {
            Page page = task.get();
            if (!page.hasMoved(position)) {
                forget(key, task);
            }
            return page;
        } catch (ExecutionException e) {
            // It may be another reader's trouble: whose thread was interrupted in the middle of it, for example.
            forget(key, task);
            return read.apply(position);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while the event store was read", e);
        }
    }

    private void forget(Optional<GlobalPosition> key, FutureTask<Page> task) {
        synchronized (pages) {
            pages.remove(key, task);
        }
    }
}
