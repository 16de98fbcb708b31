package id.tanggap.query.projection.folding;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** States as they are after the events that were folded, whose documents are not yet stored; by the document's id. */
public final class Unwritten<S> {

    /**
     * @param before what was known before the first of these events; null if nothing was
     * @param after what is to be stored
     */
    public record Change<S>(String aggregate, @Nullable Folded<S> before, Folded<S> after) {

        public String id() {
            return after.id();
        }

        Change<S> then(Change<S> later) {
            return new Change<>(aggregate, before, later.after);
        }
    }

    private final ToIntFunction<S> weigher;
    private final Map<String, Change<S>> changes = new LinkedHashMap<>();
    private long weight;

    public Unwritten(ToIntFunction<S> weigher) {
        this.weigher = weigher;
    }

    public @Nullable Folded<S> get(String id) {
        Change<S> change = changes.get(id);
        return change == null ? null : change.after();
    }

    void put(Change<S> change) {
        Change<S> earlier = changes.get(change.id());
        weight += weigher.applyAsInt(change.after().state()) - (earlier == null ? 0 : weigh(earlier));
        changes.put(change.id(), earlier == null ? change : earlier.then(change));
    }

    /** Takes out what came later of the same document. */
    public Change<S> withWhatCameLater(Change<S> earlier) {
        Change<S> later = changes.remove(earlier.id());
        if (later == null) {
            return earlier;
        }
        weight -= weigh(later);
        return earlier.then(later);
    }

    private int weigh(Change<S> change) {
        return weigher.applyAsInt(change.after().state());
    }

    public Collection<Change<S>> changes() {
        return Collections.unmodifiableCollection(changes.values());
    }

    public int size() {
        return changes.size();
    }

    /** About how many bytes of memory the states take. */
    public long weight() {
        return weight;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
