package id.tanggap.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The events of one segment that one transaction handles, by the document that they change, in order. */
final class Batch {
    /** An event of which not even the document can be told. */
    record Unreadable(DomainEventMessage<?> event, RuntimeException failure) {}

    private final int segment;
    private final Map<String, List<DomainEventMessage<?>>> byDocument = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private @Nullable DomainEventMessage<?> last;
    private boolean parked;

    Batch(int segment) {
        this.segment = segment;
    }

    int segment() {
        return segment;
    }

    void add(String document, DomainEventMessage<?> event) {
        last = event;
        byDocument.computeIfAbsent(document, _ -> new ArrayList<>()).add(event);
    }

    void addUnreadable(DomainEventMessage<?> event, RuntimeException failure) {
        last = event;
        unreadable.add(new Unreadable(event, failure));
    }

    /** Of its last event. */
    @Nullable
    TrackingToken token() {
        return last instanceof TrackedEventMessage<?> tracked ? tracked.trackingToken() : null;
    }

    /** When its last event was stored. */
    Instant recordedAt() {
        return last == null ? Instant.MAX : last.getTimestamp();
    }

    /** Says that one of its events was parked, or was found to be. */
    void markParked() {
        parked = true;
    }

    boolean isParked() {
        return parked;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    <E> List<E> payloads(Class<E> type) {
        return byDocument.values().stream()
                .flatMap(List::stream)
                .map(event -> type.cast(event.getPayload()))
                .toList();
    }

    Map<String, List<DomainEventMessage<?>>> byDocument() {
        return byDocument;
    }
}
