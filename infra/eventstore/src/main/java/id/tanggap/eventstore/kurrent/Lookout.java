package id.tanggap.eventstore.kurrent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks what is wrong, once for all who ask and on a thread of its own: a name that no server resolves takes as long as it
 * likes. Nobody waits for one look longer than the patience; who would is told what the look before found.
 */
final class Lookout {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Supplier<Optional<Finding>> look;
    private final Duration patience;
    private final LongSupplier ticker;
    private volatile Optional<Finding> last = Optional.empty();
    private @Nullable Look latest;

    private record Look(CompletableFuture<Optional<Finding>> found, long begunAt) {}

    /** @param ticker nanoseconds that pass evenly */
    Lookout(Supplier<Optional<Finding>> look, Duration patience, LongSupplier ticker) {
        this.look = look;
        this.patience = patience;
        this.ticker = ticker;
    }

    /** What was found a few seconds ago at most, or now. */
    Optional<Finding> find() {
        Look current = current();
        long left = Math.max(0, patience.toNanos() - (ticker.getAsLong() - current.begunAt()));
        try {
            return current.found().get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException stillLooking) {
            return last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return last;
        } catch (ExecutionException e) {
            throw new IllegalStateException("EventStoreDB could not be looked at", e.getCause());
        }
    }

    private synchronized Look current() {
        Look known = latest;
        if (known != null
                && (!known.found().isDone() || ticker.getAsLong() - known.begunAt() < BETWEEN_LOOKS.toNanos())) {
            return known;
        }
        Look begun = new Look(new CompletableFuture<>(), ticker.getAsLong());
        latest = begun;
        Thread looking = new Thread(() -> into(begun.found()), "eventstoredb-lookout");
        looking.setDaemon(true);
        looking.start();
        return begun;
    }

    private void into(CompletableFuture<Optional<Finding>> found) {
        try {
            last = look.get();
            found.complete(last);
        } catch (RuntimeException e) {
            found.completeExceptionally(e);
        }
    }
}
