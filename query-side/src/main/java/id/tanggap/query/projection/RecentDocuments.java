package id.tanggap.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents last stored, so that the next event of a lively complaint needs no question to the store. What it holds
 * may be older than what is stored, when another node went on meanwhile; the positions of events tell.
 */
final class RecentDocuments<D extends Document> {
    private final Map<String, D> documents;

    RecentDocuments(int capacity) {
        this.documents = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, D> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized @Nullable D get(String id) {
        return documents.get(id);
    }

    synchronized void put(D document) {
        documents.put(document.id(), document);
    }

    synchronized void forget(String id) {
        documents.remove(id);
    }
}
