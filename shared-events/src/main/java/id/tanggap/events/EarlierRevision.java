package id.tanggap.events;

import java.util.Map;
import java.util.function.Consumer;

/**
 * How an event is stored no more, and how it is read since.
 *
 * @param event the name under which it is stored
 * @param revision the revision that it has in the store
 * @param change makes of its JSON that of the next revision, in place: objects are maps that keep their order, arrays
 *     lists, numbers and truths what they are, everything else text; what is absent is not in the map
 */
public record EarlierRevision(String event, int revision, Consumer<Map<String, Object>> change) {

    public String stored() {
        return Integer.toString(revision);
    }

    public String next() {
        return Integer.toString(revision + 1);
    }
}
