package id.tanggap.query.projection.folding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents as they are after the events that were folded, and not yet stored. */
public final class Unwritten<D extends Document> {
    /**
     * @param before what is stored; null if nothing is
     * @param after what is to be stored
     * @param batch in which it was changed first
     */
    public record Change<D>(@Nullable D before, D after, int batch) {}

    private final Map<String, Change<D>> changes = new LinkedHashMap<>();
    private int batch;
    private long weight;

    @Nullable
    public D get(String id) {
        Change<D> change = changes.get(id);
        return change == null ? null : change.after();
    }

    public void put(@Nullable D before, D after) {
        Change<D> earlierChange = changes.get(after.id());
        weight += after.weight()
                - (earlierChange == null ? 0 : earlierChange.after().weight());
        changes.merge(
                after.id(),
                new Change<>(before, after, batch),
                (earlier, later) -> new Change<>(earlier.before(), later.after(), earlier.batch()));
    }

    /** What is put from now on comes from another batch. */
    public void endBatch() {
        batch++;
    }

    public boolean isOfEarlierBatch(Change<D> change) {
        return change.batch() < batch;
    }

    public List<Change<D>> changes() {
        return new ArrayList<>(changes.values());
    }

    public int size() {
        return changes.size();
    }

    /** About how many bytes of memory it takes. */
    public long weight() {
        return weight;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public void clear() {
        changes.clear();
        batch = 0;
        weight = 0;
    }
}
