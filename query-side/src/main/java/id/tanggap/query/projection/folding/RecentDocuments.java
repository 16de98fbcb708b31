package id.tanggap.query.projection.folding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents last stored, so that the next event of a lively complaint needs no question to the store. What it holds
 * may be older than what is stored, when another node went on meanwhile; the positions of events tell.
 */
public final class RecentDocuments<D extends Document> {
    private final Map<String, D> documents;

    public RecentDocuments(int capacity) {
        this.documents = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, D> eldest) {
                return size() > capacity;
            }
        };
    }

    public synchronized @Nullable D get(String id) {
        return documents.get(id);
    }

    public synchronized void put(D document) {
        documents.put(document.id(), document);
    }

    public synchronized void forget(String id) {
        documents.remove(id);
    }
}
