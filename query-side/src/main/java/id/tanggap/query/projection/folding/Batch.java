package id.tanggap.query.projection.folding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The events of one segment that one transaction handles, by the document that they change, in order. */
public final class Batch {
    /** An event of which not even the document can be told. */
    public record Unreadable(DomainEventMessage<?> event, RuntimeException failure) {}

    private final int segment;
    private final Map<String, List<DomainEventMessage<?>>> byDocument = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private @Nullable DomainEventMessage<?> last;
    private boolean parked;
    private int size;

    public Batch(int segment) {
        this.segment = segment;
    }

    public int segment() {
        return segment;
    }

    public void add(String document, DomainEventMessage<?> event) {
        last = event;
        size++;
        byDocument.computeIfAbsent(document, _ -> new ArrayList<>()).add(event);
    }

    public void addUnreadable(DomainEventMessage<?> event, RuntimeException failure) {
        last = event;
        unreadable.add(new Unreadable(event, failure));
    }

    /** When its last event was stored. */
    public Instant recordedAt() {
        return last == null ? Instant.MAX : last.getTimestamp();
    }

    /** Says that one of its events was parked, or was found to be. */
    public void markParked() {
        parked = true;
    }

    public boolean isParked() {
        return parked;
    }

    public int size() {
        return size;
    }

    Set<String> aggregates() {
        return byDocument.values().stream()
                .map(events -> events.getFirst().getAggregateIdentifier())
                .collect(Collectors.toSet());
    }

    public List<Unreadable> unreadable() {
        return unreadable;
    }

    public Map<String, List<DomainEventMessage<?>>> byDocument() {
        return byDocument;
    }
}
