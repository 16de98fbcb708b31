package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.Paging;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.ReadAllOptions;
import io.kurrent.dbclient.ReadMessage;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.RecordedEvent;
import io.kurrent.dbclient.StreamNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Reads of so many events at most, each call with its own deadline. */
final class Pages {

    static final int SIZE = 500;

    private final KurrentConnection connection;

    Pages(KurrentConnection connection) {
        this.connection = connection;
    }

    /** From this revision on; none if the stream does not exist. */
    List<RecordedEvent> ofStream(String stream, long fromRevision, int count) {
        return streamPage(
                stream,
                ReadStreamOptions.get().forwards().fromRevision(fromRevision).maxCount(count));
    }

    /** The last ones, the last first; none if the stream does not exist. */
    List<RecordedEvent> lastOfStream(String stream, int count) {
        return streamPage(stream, ReadStreamOptions.get().backwards().fromEnd().maxCount(count));
    }

    /** All events of all streams from this position on, the one at the position included; null for the beginning. */
    List<RecordedEvent> ofAll(@Nullable LogPosition from, int count) {
        ReadAllOptions options = ReadAllOptions.get().forwards().maxCount(count);
        ReadAllOptions placed = from == null ? options.fromStart() : options.fromPosition(from.onTheWire());
        return read("The events cannot be read", client -> client.readAllReactive(placed));
    }

    /** The last ones of all streams before this position, the last first; null for the end. */
    List<RecordedEvent> ofAllBefore(@Nullable LogPosition before, int count) {
        ReadAllOptions options = ReadAllOptions.get().backwards().maxCount(count);
        ReadAllOptions placed = before == null ? options.fromEnd() : options.fromPosition(before.onTheWire());
        return read("The events cannot be read backwards", client -> client.readAllReactive(placed));
    }

    private List<RecordedEvent> streamPage(String stream, ReadStreamOptions options) {
        try {
            return read(
                    "The stream '%s' cannot be read".formatted(stream),
                    client -> client.readStreamReactive(stream, options));
        } catch (StreamNotFoundException missing) {
            return List.of();
        }
    }

    private List<RecordedEvent> read(String what, Function<KurrentDBClient, Publisher<ReadMessage>> source) {
        return connection.call(what, client -> {
            Page page = new Page();
            source.apply(client).subscribe(page);
            return page.whole;
        });
    }

    /**
     * One page after the other, as far as they are asked for.
     *
     * @param nextPage what follows the last event of the page before, null for the first page; fewer than
     *     {@link #SIZE} if nothing follows
     */
    static Stream<RecordedEvent> inTurn(Function<@Nullable RecordedEvent, List<RecordedEvent>> nextPage) {
        return Paging.of(SIZE, nextPage);
    }

    private static final class Page implements Subscriber<ReadMessage> {

        private final List<RecordedEvent> events = new ArrayList<>();
        private final CompletableFuture<List<RecordedEvent>> whole = new CompletableFuture<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            whole.whenComplete((page, failure) -> {
                if (whole.isCancelled()) {
                    subscription.cancel();
                }
            });
        }

        @Override
        public void onNext(ReadMessage message) {
            if (message.hasEvent()) {
                events.add(message.getEvent().getOriginalEvent());
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            whole.complete(events);
        }
    }
}
