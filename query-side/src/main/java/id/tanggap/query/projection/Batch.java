package id.tanggap.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/** The events that one transaction handles, by the document that they change, in order. */
final class Batch {
    /** An event of which not even the document can be told. */
    record Unreadable(DomainEventMessage<?> event, RuntimeException failure) {}

    private final Map<String, List<DomainEventMessage<?>>> byDocument = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    void add(String document, DomainEventMessage<?> event) {
        byDocument.computeIfAbsent(document, _ -> new ArrayList<>()).add(event);
    }

    void addUnreadable(DomainEventMessage<?> event, RuntimeException failure) {
        unreadable.add(new Unreadable(event, failure));
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
