package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.DocumentWriter;
import id.tanggap.query.projection.folding.DocumentWriter.Refusal;
import id.tanggap.query.projection.folding.Unwritten;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A buffer on its way to the store, in the hands of another thread; nobody changes it any more. */
final class Shipment<S> {
    private final Buffer<S> buffer;
    private final CompletableFuture<Arrival<S>> arrival;

    private record Arrival<S>(List<Refusal<S>> refused, Duration took) {}

    private Shipment(Buffer<S> buffer, CompletableFuture<Arrival<S>> arrival) {
        this.buffer = buffer;
        this.arrival = arrival;
    }

    static <S> Shipment<S> send(Buffer<S> buffer, DocumentWriter<S, ?> writer, Executor sender, LongSupplier nanos) {
        return new Shipment<>(
                buffer,
                CompletableFuture.supplyAsync(
                        () -> {
                            long begun = nanos.getAsLong();
                            List<Refusal<S>> refused =
                                    writer.write(buffer.states().changes());
                            return new Arrival<>(refused, Duration.ofNanos(nanos.getAsLong() - begun));
                        },
                        sender));
    }

    Unwritten<S> states() {
        return buffer.states();
    }

    @Nullable
    TrackingToken upTo() {
        return buffer.upTo();
    }

    boolean isDone() {
        return arrival.isDone();
    }

    /** @throws RuntimeException why it did not arrive */
    List<Refusal<S>> await() {
        return arrived().refused();
    }

    /** Only after it has arrived. */
    Duration took() {
        return arrived().took();
    }

    private Arrival<S> arrived() {
        try {
            return arrival.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }
}
