package id.tanggap.query.projection.following;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far the hindmost segment of a processor has come.
 *
 * @param begun whether it has been started on any node at all
 * @param token null at the very beginning
 */
public record Place(boolean begun, @Nullable TrackingToken token) {
    public static final Place NOT_BEGUN = new Place(false, null);

    /** Whether whoever asks this one misses nothing that the other shows. */
    public boolean covers(Place other) {
        return other.token == null || (token != null && token.covers(other.token));
    }
}
